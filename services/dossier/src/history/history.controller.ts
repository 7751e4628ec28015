import { Controller, Get, Param } from '@nestjs/common';
import { Id } from '@rondetafel/contracts';
import { type Actor, Answers, SignedIn, Who } from '@rondetafel/platform';
import { HistoryService } from './history.service.ts';
import { HistoryView } from './history.shapes.ts';

@Controller('v1/cases/:caseId/history')
@SignedIn()
export class HistoryController {
  constructor(private readonly history: HistoryService) {}

  @Get()
  @Answers(200, HistoryView)
  listHistory(@Who() actor: Actor, @Param('caseId', { schema: Id }) caseId: string): Promise<HistoryView> {
    return this.history.of(actor, caseId);
  }
}
