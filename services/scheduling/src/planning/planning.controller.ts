import { Controller, Param, Post } from '@nestjs/common';
import { Id } from '@rondetafel/contracts';
import { type Actor, Answers, Roles, Who } from '@rondetafel/platform';
import { TableIdView } from '../round-table/command.shapes.ts';
import { PlanningService } from './planning.service.ts';

@Controller('v1/cases/:caseId/round-tables')
export class PlanningController {
  constructor(private readonly planning: PlanningService) {}

  @Post()
  @Roles('independent-coordinator')
  @Answers(201, TableIdView)
  callRoundTable(@Who() actor: Actor, @Param('caseId', { schema: Id }) caseId: string) {
    return this.planning.callAnother(actor, caseId);
  }
}
