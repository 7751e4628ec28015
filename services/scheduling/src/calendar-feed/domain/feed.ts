import type { Code, Day, Id, Instant } from '@rondetafel/contracts';
import { afterPeriod } from '@rondetafel/policy';
import { minuteOf } from '../../calendar/domain/moment.ts';
import type { RoundTable } from '../../round-table/domain/round-table.ts';

/**
 * Who works here is known by their sign-in alone: the identity provider does not say when it takes a role away. Who did not
 * sign in for so long may have gone.
 */
const unseenAtMost = 'P90D';

/** @param seenOn when its owner was here last, with a role that keeps a calendar. */
export const mayBeFollowed = (seenOn: Day, today: Day): boolean => afterPeriod(seenOn, unseenAtMost) >= today;

/** A table as one person has it in their calendar. */
export interface Seat {
  readonly roundTableId: Id;
  readonly caseId: Id;
  readonly startsAt: Instant;
  readonly endsAt: Instant;
  readonly venue: Code | null;
  readonly room: Code | null;
  /** Confirmed by who chairs, and by who said that they come. */
  readonly status: 'confirmed' | 'tentative';
}

/** What the feed handed out of it last. */
export interface FeedLine extends Omit<Seat, 'status'> {
  readonly uid: Id;
  readonly sequence: number;
  readonly status: Seat['status'] | 'cancelled';
  readonly changedAt: Instant;
}

/** Their seat at a table: none where they said no, and none of a party that nobody may know of yet (P-27). */
export function seatAt({ roundTableId, caseId, booking, ending }: RoundTable, personId: Id): Seat | undefined {
  const guest = booking?.guests.find((one) => one.personId === personId);
  if (!booking || !guest || guest.restricted || ending?.how === 'cancelled') return undefined;
  const answer = guest.role === 'chair' ? 'accepted' : guest.answer?.answer;
  if (answer === 'declined') return undefined;
  return {
    roundTableId,
    caseId,
    startsAt: booking.startsAt,
    endsAt: booking.endsAt,
    venue: booking.room?.venue ?? null,
    room: booking.room?.code ?? null,
    status: answer === 'accepted' ? 'confirmed' : 'tentative',
  };
}

/**
 * The lines that differ from what was handed out: a table that is new, or another time, place or answer; and one that is
 * not theirs any more, which is cancelled in their calendar unless it has begun.
 */
export function changedLines(
  before: readonly FeedLine[],
  seats: readonly Seat[],
  { now, newId }: { readonly now: Instant; readonly newId: () => Id },
): FeedLine[] {
  const handedOut = new Map(before.map((line) => [line.roundTableId, line]));
  const taken = seats.flatMap((seat): FeedLine[] => {
    const line = handedOut.get(seat.roundTableId);
    if (!line) return [{ ...seat, uid: newId(), sequence: 0, changedAt: now }];
    return isSame(line, seat) ? [] : [{ ...line, ...seat, sequence: line.sequence + 1, changedAt: now }];
  });
  const theirs = new Set(seats.map(({ roundTableId }) => roundTableId));
  const gone = before.filter(
    ({ roundTableId, status, startsAt }) =>
      !theirs.has(roundTableId) && status !== 'cancelled' && minuteOf(startsAt) > minuteOf(now),
  );
  const cancelled = gone.map((line): FeedLine => {
    return { ...line, status: 'cancelled', sequence: line.sequence + 1, changedAt: now };
  });
  return [...taken, ...cancelled];
}

const isSame = (line: FeedLine, seat: Seat): boolean =>
  minuteOf(line.startsAt) === minuteOf(seat.startsAt) &&
  minuteOf(line.endsAt) === minuteOf(seat.endsAt) &&
  (['venue', 'room', 'status'] as const).every((part) => line[part] === seat[part]);
