import { Body, Controller, Param, Post } from '@nestjs/common';
import { Id } from '@rondetafel/contracts';
import { type Actor, Answers, Roles, Who } from '@rondetafel/platform';
import { OfferedView, OfferInput, ReservedView, SlotInput, TableIdView } from './command.shapes.ts';
import { OfferService } from './offer.service.ts';

@Controller('v1/round-tables/:roundTableId')
@Roles('professional', 'independent-coordinator')
export class OfferController {
  constructor(private readonly offers: OfferService) {}

  @Post('_hold')
  @Answers(201, ReservedView)
  holdSlot(
    @Who() actor: Actor,
    @Param('roundTableId', { schema: Id }) id: string,
    @Body({ schema: SlotInput }) asked: SlotInput,
  ) {
    return this.offers.reserve(actor, id, asked);
  }

  @Post('_offer')
  @Answers(201, OfferedView)
  offerOptions(
    @Who() actor: Actor,
    @Param('roundTableId', { schema: Id }) id: string,
    @Body({ schema: OfferInput }) asked: OfferInput,
  ) {
    return this.offers.offer(actor, id, asked);
  }

  @Post('_take-back')
  @Answers(200, TableIdView)
  takeBackOptions(@Who() actor: Actor, @Param('roundTableId', { schema: Id }) id: string) {
    return this.offers.takeBack(actor, id);
  }
}
