import { Controller } from '@nestjs/common';
import { Ctx, EventPattern, Payload } from '@nestjs/microservices';
import { type DataOf, optionsOffered } from '@rondetafel/contracts';
import type { EventContext } from '@rondetafel/platform';
import { OfferService } from './offer.service.ts';

/** What ends an offer, or lets somebody else hear of it, is heard where invitations are. */
@Controller()
export class OfferListener {
  constructor(private readonly offers: OfferService) {}

  @EventPattern<string>(optionsOffered.type)
  onOffered(@Payload() said: DataOf<typeof optionsOffered>, @Ctx() event: EventContext): Promise<void> {
    return this.offers.set(event, said);
  }
}
