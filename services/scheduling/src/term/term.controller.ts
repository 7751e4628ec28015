import { Controller, Get, Param } from '@nestjs/common';
import { Id } from '@rondetafel/contracts';
import { type Actor, Answers, Follows, SignedIn, Who } from '@rondetafel/platform';
import { TermService } from './term.service.ts';
import { TermView } from './term.shapes.ts';

@Controller('v1/cases/:caseId/term')
@SignedIn()
export class TermController {
  constructor(private readonly terms: TermService) {}

  @Get()
  @Follows('dossier')
  @Answers(200, TermView)
  seeTerm(@Who() actor: Actor, @Param('caseId', { schema: Id }) caseId: string) {
    return this.terms.see(actor, caseId);
  }
}
