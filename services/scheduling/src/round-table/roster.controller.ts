import { Body, Controller, Param, Post } from '@nestjs/common';
import { Id } from '@rondetafel/contracts';
import { type Actor, Answers, Roles, Who } from '@rondetafel/platform';
import { RosterInput, SendAnotherInput, TableIdView } from './command.shapes.ts';
import { RosterService } from './roster.service.ts';

@Controller('v1/round-tables/:roundTableId')
@Roles('professional', 'independent-coordinator')
export class RosterController {
  constructor(private readonly rosters: RosterService) {}

  @Post('_send-another')
  @Answers(200, TableIdView)
  sendAnother(
    @Who() actor: Actor,
    @Param('roundTableId', { schema: Id }) id: string,
    @Body({ schema: SendAnotherInput }) asked: SendAnotherInput,
  ) {
    return this.rosters.sendAnother(actor, id, asked);
  }

  @Post('_decide-roster')
  @Answers(200, TableIdView)
  decideRoster(
    @Who() actor: Actor,
    @Param('roundTableId', { schema: Id }) id: string,
    @Body({ schema: RosterInput }) asked: RosterInput,
  ) {
    return this.rosters.decide(actor, id, asked);
  }
}
