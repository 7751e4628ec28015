import { Body, Controller, Param, Post } from '@nestjs/common';
import { Id } from '@rondetafel/contracts';
import { type Actor, Answers, Roles, Who } from '@rondetafel/platform';
import { ConferenceInput, TableIdView } from '../round-table/command.shapes.ts';
import { PlanningService } from './planning.service.ts';

@Controller('v1/cases/:caseId')
export class PlanningController {
  constructor(private readonly planning: PlanningService) {}

  @Post('round-tables')
  @Roles('independent-coordinator')
  @Answers(201, TableIdView)
  callRoundTable(@Who() actor: Actor, @Param('caseId', { schema: Id }) caseId: string) {
    return this.planning.callAnother(actor, caseId);
  }

  /** Of the regular coordinator of an approach; a kind of table, planned like any other (S000-15). */
  @Post('case-conferences')
  @Roles('professional', 'independent-coordinator')
  @Answers(201, TableIdView)
  callCaseConference(
    @Who() actor: Actor,
    @Param('caseId', { schema: Id }) caseId: string,
    @Body({ schema: ConferenceInput }) asked: ConferenceInput,
  ) {
    return this.planning.confer(actor, caseId, asked);
  }
}
