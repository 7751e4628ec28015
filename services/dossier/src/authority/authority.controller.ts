import { Body, Controller, Get, HttpCode, Param, Put } from '@nestjs/common';
import { Id } from '@rondetafel/contracts';
import { type Actor, Answers, IfMatch, SignedIn, Who } from '@rondetafel/platform';
import { z } from 'zod';
import { AuthorityService } from './authority.service.ts';
import { AuthorityInput, AuthorityView } from './authority.shapes.ts';

const CaseId = () => Param('caseId', { schema: Id });

@Controller('v1/cases/:caseId/authorities')
@SignedIn()
export class AuthorityController {
  constructor(private readonly authorities: AuthorityService) {}

  @Get()
  @Answers(200, z.object({ items: z.array(AuthorityView) }))
  listAuthorities(@Who() actor: Actor, @CaseId() caseId: string) {
    return this.authorities.list(actor, caseId);
  }

  /** Of whom nothing is recorded yet has version 0. */
  @Put(':memberId')
  @HttpCode(204)
  recordAuthority(
    @Who() actor: Actor,
    @CaseId() caseId: string,
    @Param('memberId', { schema: Id }) memberId: string,
    @IfMatch() expected: number,
    @Body({ schema: AuthorityInput }) input: AuthorityInput,
  ): Promise<void> {
    return this.authorities.record(actor, caseId, memberId, input, expected);
  }
}
