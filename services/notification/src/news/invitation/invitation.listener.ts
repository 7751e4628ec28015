import { Controller } from '@nestjs/common';
import { Ctx, EventPattern, Payload } from '@nestjs/microservices';
import {
  type DataOf,
  partyLeft,
  partyReleased,
  roundTableAttendeesChanged,
  roundTableBooked,
  roundTableCancelled,
  roundTableMoved,
} from '@rondetafel/contracts';
import type { EventContext } from '@rondetafel/platform';
import { InvitationService } from './invitation.service.ts';

/** Each says how a table or a party stands now; the service finds out who has to hear something new. */
@Controller()
export class InvitationListener {
  constructor(private readonly invitations: InvitationService) {}

  @EventPattern<string>(roundTableBooked.type)
  onBooked(@Payload() said: DataOf<typeof roundTableBooked>, @Ctx() event: EventContext): Promise<void> {
    return this.invitations.settle(event, said);
  }

  @EventPattern<string>(roundTableMoved.type)
  onMoved(@Payload() said: DataOf<typeof roundTableMoved>, @Ctx() event: EventContext): Promise<void> {
    return this.invitations.settle(event, said);
  }

  @EventPattern<string>(roundTableAttendeesChanged.type)
  onAttendeesChanged(
    @Payload() said: DataOf<typeof roundTableAttendeesChanged>,
    @Ctx() event: EventContext,
  ): Promise<void> {
    return this.invitations.set(event, said);
  }

  @EventPattern<string>(roundTableCancelled.type)
  onCancelled(@Payload() said: DataOf<typeof roundTableCancelled>, @Ctx() event: EventContext): Promise<void> {
    return this.invitations.cancel(event, said);
  }

  @EventPattern<string>(partyReleased.type)
  onPartyReleased(@Payload() said: DataOf<typeof partyReleased>, @Ctx() event: EventContext): Promise<void> {
    return this.invitations.release(event, said);
  }

  @EventPattern<string>(partyLeft.type)
  onPartyLeft(@Payload() said: DataOf<typeof partyLeft>, @Ctx() event: EventContext): Promise<void> {
    return this.invitations.forgetRelease(event, said);
  }
}
