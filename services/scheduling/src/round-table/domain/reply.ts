import { attendanceAnswered, type Decision, happened, type Id } from '@rondetafel/contracts';
import { minuteOf } from '../../calendar/domain/moment.ts';
import { refuse } from '../../refuse.ts';
import { isGuest } from './guest.ts';
import { refuseEnded } from './refusals.ts';
import type { Booking, Guest, Reply, RoundTable } from './round-table.ts';

/**
 * Somebody invited says yes, maybe or no, here, by signed link or by mail: whichever way, the last one received counts
 * (P-11). An answer to an older time is about another appointment and changes nothing, which mail programs send now and
 * then; nor does one that was overtaken on its way here. The same answer once more counts from when it was received, and is
 * no news. After a required no with nobody named instead the table's phase is `reopened`: the search starts again while
 * the booking stands.
 * @param substituteWorksAt the organisation at which the directory has who is named instead.
 * @param who gave it: the one invited, or the coordinator who heard it from them.
 */
export function replyToInvitation(
  table: RoundTable,
  { personId, revision, ...answer }: Reply & { personId: Id; revision: number },
  substituteWorksAt?: Id,
  who: 'you' | 'heard' = 'you',
): Decision<RoundTable> {
  refuseEnded(table);
  const { booking, caseId, roundTableId, kind, coordinatorId } = table;
  const guest = booking?.guests.find((one) => one.personId === personId);
  if (!booking || !guest) throw refuse('not-invited', { rule: 'S002-46', kind: 'unknown', facts: { who } });
  if (answer.substituteId && !mayStandIn(answer.substituteId, substituteWorksAt, guest, table, booking))
    throw refuse('substitute-not-possible', { rule: 'P-11', kind: 'invalid' });
  const { answer: before } = guest;
  if (revision < booking.revision || isOvertaken(before, answer)) return { next: table, events: [] };
  if (isSame(before, answer) && before?.answeredAt === answer.answeredAt) return { next: table, events: [] };

  const guests = booking.guests.map((one) => (one === guest ? { ...guest, answer } : one));
  const next = { ...table, booking: { ...booking, guests } };
  if (isSame(before, answer)) return { next, events: [] };
  const { organisationId, partyId, need, restricted } = guest;
  return {
    next,
    events: [
      happened(attendanceAnswered, {
        caseId,
        roundTableId,
        kind,
        revision: booking.revision,
        personId,
        ...(organisationId && { organisationId }),
        ...(partyId && { partyId }),
        need,
        answer: answer.answer,
        restricted,
        answeredAt: answer.answeredAt,
        coordinatorId,
      }),
    ],
  };
}

/**
 * A colleague who has no chair of their own. Of anybody else the answer is the same, so that nobody finds out by it who
 * else is invited.
 */
const mayStandIn = (
  substituteId: Id,
  worksAt: Id | undefined,
  { partyId, organisationId }: Guest,
  { coordinatorId }: RoundTable,
  booking: Booking,
): boolean =>
  partyId !== undefined &&
  worksAt !== undefined &&
  worksAt === organisationId &&
  substituteId !== coordinatorId &&
  !isGuest(substituteId, booking);

const isOvertaken = (before: Reply | undefined, { answeredAt }: Reply): boolean =>
  before !== undefined && minuteOf(answeredAt) < minuteOf(before.answeredAt);

const isSame = (before: Reply | undefined, { answer, substituteId }: Reply): boolean =>
  before?.answer === answer && before.substituteId === substituteId;
