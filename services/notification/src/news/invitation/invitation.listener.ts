import { Controller } from '@nestjs/common';
import { Ctx, EventPattern, Payload } from '@nestjs/microservices';
import {
  attendanceAnswered,
  type DataOf,
  partyInvolved,
  partyReleased,
  roundTableAnswersAskedAgain,
  roundTableAttendeesChanged,
  roundTableBooked,
  roundTableCancelled,
  roundTableMoved,
  roundTablePromiseBroken,
} from '@rondetafel/contracts';
import type { EventContext } from '@rondetafel/platform';
import { InvitationService } from './invitation.service.ts';

/** Each event gives a table or a party as it is now; the service finds out who has to hear something new. */
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
    return this.invitations.reseat(event, said);
  }

  @EventPattern<string>(roundTablePromiseBroken.type)
  onPromiseBroken(@Payload() said: DataOf<typeof roundTablePromiseBroken>, @Ctx() event: EventContext): Promise<void> {
    return this.invitations.promiseBroken(event, said);
  }

  @EventPattern<string>(roundTableCancelled.type)
  onCancelled(@Payload() said: DataOf<typeof roundTableCancelled>, @Ctx() event: EventContext): Promise<void> {
    return this.invitations.cancel(event, said);
  }

  @EventPattern<string>(roundTableAnswersAskedAgain.type)
  onAskedAgain(
    @Payload() asked: DataOf<typeof roundTableAnswersAskedAgain>,
    @Ctx() event: EventContext,
  ): Promise<void> {
    return this.invitations.remind(event, asked);
  }

  @EventPattern<string>(partyInvolved.type, { together: true })
  onPartyInvolved(@Payload() said: DataOf<typeof partyInvolved>[], @Ctx() event: EventContext): Promise<void> {
    return this.invitations.keepParties(event, said);
  }

  /** Of an earlier release. */
  @EventPattern<string>(partyReleased.type)
  onPartyReleased(@Payload() said: DataOf<typeof partyReleased>, @Ctx() event: EventContext): Promise<void> {
    return this.invitations.keepParties(event, [{ ...said, restricted: false }]);
  }

  @EventPattern<string>(attendanceAnswered.type)
  onAttendanceAnswered(@Payload() said: DataOf<typeof attendanceAnswered>, @Ctx() event: EventContext): Promise<void> {
    return this.invitations.answered(event, said);
  }
}
