import { Controller } from '@nestjs/common';
import { Ctx, EventPattern, Payload } from '@nestjs/microservices';
import { type DataOf, optionsAskedChanged, optionsOffered, optionsWithdrawn } from '@rondetafel/contracts';
import type { EventContext } from '@rondetafel/platform';
import { OfferService } from './offer.service.ts';

/** A booking or a cancelling ends an offer too, and revealing a party lets it be asked: received where invitations are. */
@Controller()
export class OfferListener {
  constructor(private readonly offers: OfferService) {}

  @EventPattern<string>(optionsOffered.type)
  onOffered(@Payload() said: DataOf<typeof optionsOffered>, @Ctx() event: EventContext): Promise<void> {
    return this.offers.set(event, said);
  }

  @EventPattern<string>(optionsAskedChanged.type)
  onAskedChanged(@Payload() said: DataOf<typeof optionsAskedChanged>, @Ctx() event: EventContext): Promise<void> {
    return this.offers.narrow(event, said);
  }

  @EventPattern<string>(optionsWithdrawn.type)
  onWithdrawn(@Payload() said: DataOf<typeof optionsWithdrawn>, @Ctx() event: EventContext): Promise<void> {
    return this.offers.takeBack(event, said);
  }
}
