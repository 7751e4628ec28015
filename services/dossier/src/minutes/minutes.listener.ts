import { Controller } from '@nestjs/common';
import { Ctx, EventPattern, Payload } from '@nestjs/microservices';
import {
  type Attendee,
  type DataOf,
  type Id,
  minutesMissing,
  roundTableAttendeesChanged,
  roundTableBooked,
  roundTableCancelled,
  roundTableHeld,
  roundTableMoved,
} from '@rondetafel/contracts';
import { CommandRunner, type EventContext, type Tx } from '@rondetafel/platform';
import { amsterdamInstant } from '@rondetafel/policy';
import { caseOf } from '../case/case.store.ts';
import { thoseWhoMay } from '../case/standing.store.ts';
import type { Invited, Meeting } from '../meeting/domain/meeting.ts';
import { findMeeting, keepMeeting, lockedMeeting } from '../meeting/meeting.store.ts';
import { digestOf } from '../plan/plan.store.ts';
import { tookPlace } from './domain/finish-minutes.ts';
import { frozen, keepDecided, lockMinutes, minutesOf, planDraftOf } from './minutes.store.ts';
import { armMinutesDue, minutesDue, type OfMinutes } from './minutes.timers.ts';

/** What scheduling publishes of a meeting, and what time does to its minutes. */
@Controller()
export class MinutesListener {
  constructor(private readonly commands: CommandRunner) {}

  @EventPattern<string>(roundTableBooked.type)
  onBooked(@Payload() said: DataOf<typeof roundTableBooked>, @Ctx() { tx }: EventContext): Promise<void> {
    return this.keep(tx, said);
  }

  @EventPattern<string>(roundTableMoved.type)
  onMoved(@Payload() said: DataOf<typeof roundTableMoved>, @Ctx() { tx }: EventContext): Promise<void> {
    return this.keep(tx, said);
  }

  @EventPattern<string>(roundTableAttendeesChanged.type)
  onAttendeesChanged(
    @Payload() said: DataOf<typeof roundTableAttendeesChanged>,
    @Ctx() { tx }: EventContext,
  ): Promise<void> {
    return this.keep(tx, said);
  }

  @EventPattern<string>(roundTableCancelled.type)
  async onCancelled(
    @Payload() { caseId, roundTableId }: DataOf<typeof roundTableCancelled>,
    @Ctx() { tx }: EventContext,
  ): Promise<void> {
    const meeting = await lockedMeeting(tx, caseId, roundTableId);
    // One that was never booked has no minutes.
    if (meeting) await keepMeeting(tx, { ...meeting, cancelled: true });
  }

  @EventPattern<string>(roundTableHeld.type)
  async onHeld(@Payload() said: DataOf<typeof roundTableHeld>, @Ctx() { tx }: EventContext): Promise<void> {
    const { caseId, roundTableId, heldOn, attendance } = said;
    if (!(await isHere(tx, caseId))) return;
    const meeting = (await lockedMeeting(tx, caseId, roundTableId)) ?? (await this.keepHeld(tx, said));
    await lockMinutes(tx, caseId, roundTableId);
    const minutes = await minutesOf(tx, meeting);
    const present = attendance.filter((one) => one.attendance === 'present');
    const held = { on: heldOn, presentIds: present.map(({ personId }) => personId) };
    const { now, municipality } = this.commands.moment(null);
    const given = { now, digestOf: (content: Parameters<typeof frozen>[0]) => digestOf(frozen(content)) };
    const { next, events } = tookPlace(minutes, await planDraftOf(tx, caseId), held, given);
    await keepDecided(tx, minutes, next);
    await tx.publishAll(events);
    if (!next.finished) await armMinutesDue(tx, next.meeting, municipality);
  }

  @EventPattern<string>(minutesDue.type)
  async onMinutesDue(@Payload() { caseId, roundTableId }: OfMinutes, @Ctx() { tx }: EventContext): Promise<void> {
    const meeting = await findMeeting(tx, caseId, roundTableId);
    if (!meeting?.held || meeting.digest) return;
    const { today } = this.commands.moment(null);
    const coordinatorIds = await thoseWhoMay(tx, 'record-meeting', { caseId, today });
    // Of a case that is no dossier any more nobody writes them.
    if (coordinatorIds.length === 0) return;
    await tx.publish(minutesMissing, { caseId, roundTableId, heldOn: meeting.held.on, coordinatorIds });
  }

  private async keep(tx: Tx, said: DataOf<typeof roundTableBooked>): Promise<void> {
    const { caseId, roundTableId, kind, startsAt, attendees } = said;
    if (!(await isHere(tx, caseId))) return;
    const had = await lockedMeeting(tx, caseId, roundTableId);
    const meeting: Meeting = {
      roundTableId,
      caseId,
      kind,
      startsAt,
      cancelled: false,
      invited: attendees.map(invitedOf),
      held: had?.held ?? null,
      digest: had?.digest ?? null,
    };
    await keepMeeting(tx, meeting);
  }

  /** Of a table that was booked before this service heard of tables, all that is left is that it was held and with whom. */
  private async keepHeld(tx: Tx, said: DataOf<typeof roundTableHeld>): Promise<Meeting> {
    const { caseId, roundTableId, kind, heldOn, attendance } = said;
    const invited = attendance.map(({ attendance: _, ...person }) =>
      invitedOf({ ...person, role: roleOf(person), need: 'optional' }),
    );
    const meeting: Meeting = {
      roundTableId,
      caseId,
      kind,
      startsAt: amsterdamInstant(heldOn, '00:00'),
      cancelled: false,
      invited,
      held: null,
      digest: null,
    };
    await keepMeeting(tx, meeting);
    return meeting;
  }
}

/** A case that is not here was erased: we gave out its id ourselves. */
const isHere = async (tx: Tx, caseId: Id): Promise<boolean> => (await caseOf(tx, caseId)) !== null;

const roleOf = ({ organisationId, partyId }: Pick<Attendee, 'organisationId' | 'partyId'>): Attendee['role'] => {
  if (partyId) return 'party';
  return organisationId ? 'chair' : 'household-member';
};

const invitedOf = ({ personId, role, organisationId, partyId, restricted }: Attendee): Invited => ({
  personId,
  role,
  ...(organisationId && { organisationId }),
  ...(partyId && { partyId }),
  hidden: restricted,
});
