import { type Decision, happened, type Id, type Instant, roundTableAnswersAskedAgain } from '@rondetafel/contracts';
import { addWorkingDays, amsterdamDay } from '@rondetafel/policy';
import { minuteOf } from '../../calendar/domain/moment.ts';
import { refuse } from '../../refuse.ts';
import type { Circumstances } from './offer.ts';
import { refuseEnded } from './refusals.ts';
import { attendeeOf, type Booking, type Guest, type RoundTable } from './round-table.ts';

/**
 * Who has not answered is asked once more. Nobody is pressed: each is asked again no sooner than the municipality's
 * number of working days after they were asked again before, and who answered, whatever they answered, is left alone.
 * @param personIds whom to ask; everybody who has not answered when it is left out.
 */
export function askAgain(
  table: RoundTable,
  personIds: readonly Id[] | undefined,
  { now, municipality, calendar }: Circumstances,
): Decision<RoundTable> {
  refuseEnded(table);
  const { booking, caseId, roundTableId, kind, urgent, coordinatorId } = table;
  if (!booking || minuteOf(booking.startsAt) <= minuteOf(now)) throw refuse('nobody-to-ask', { rule: 'R-26' });
  const waiting = booking.guests.filter((guest) => isWaitedFor(guest) && (personIds?.includes(guest.personId) ?? true));
  if (waiting.length === 0) throw refuse('nobody-to-ask', { rule: 'R-26' });
  const asked = waiting.filter(({ personId }) => {
    const before = booking.askedAgainAt?.[personId];
    if (!before) return true;
    const again = addWorkingDays(
      calendar,
      amsterdamDay(before),
      municipality.meetings.answers.reminderAfterWorkingDays,
    );
    return again.on <= amsterdamDay(now);
  });
  if (asked.length === 0) throw refuse('asked-again-lately', { rule: 'R-26' });
  const at = Object.fromEntries(asked.map(({ personId }): [Id, Instant] => [personId, now]));
  const next: Booking = { ...booking, askedAgainAt: { ...booking.askedAgainAt, ...at } };
  return {
    next: { ...table, booking: next },
    events: [
      happened(roundTableAnswersAskedAgain, {
        caseId,
        roundTableId,
        kind,
        revision: booking.revision,
        asked: asked.map(attendeeOf),
        askedAt: now,
        urgent,
        coordinatorId,
      }),
    ],
  };
}

const isWaitedFor = ({ role, answer }: Guest): boolean => role !== 'chair' && answer === undefined;
