import { Body, Controller, Param, Post } from '@nestjs/common';
import { Id } from '@rondetafel/contracts';
import { type Actor, Answers, Roles, Who } from '@rondetafel/platform';
import { CancelInput, TableIdView, TookPlaceInput } from './command.shapes.ts';
import { EndService } from './end.service.ts';

@Controller('v1/round-tables/:roundTableId')
@Roles('professional', 'independent-coordinator')
export class EndController {
  constructor(private readonly tables: EndService) {}

  @Post('_cancel')
  @Answers(200, TableIdView)
  cancelRoundTable(
    @Who() actor: Actor,
    @Param('roundTableId', { schema: Id }) id: string,
    @Body({ schema: CancelInput }) asked: CancelInput,
  ) {
    return this.tables.cancel(actor, id, asked);
  }

  @Post('_held')
  @Answers(200, TableIdView)
  recordHeld(
    @Who() actor: Actor,
    @Param('roundTableId', { schema: Id }) id: string,
    @Body({ schema: TookPlaceInput }) asked: TookPlaceInput,
  ) {
    return this.tables.tookPlace(actor, id, asked);
  }
}
