import type { Id, Instant } from '@rondetafel/contracts';
import { type Guest, isReserved, type Option, type RoundTable } from './round-table.ts';

/** A person or room that a table occupies: for good, or until a hold runs out. */
export interface Reserved {
  readonly resourceId: Id;
  readonly startsAt: Instant;
  readonly endsAt: Instant;
  readonly reservedUntil?: Instant;
}

/**
 * Everything a table occupies follows from what it has, so that no hold outlives its reason: its booking with everyone
 * who is to come, and each time it holds for an offer. Nothing once it is over (P-10). Sorted by resource, in the order
 * in which locks are taken.
 */
export function reservationsOf({ booking, offer, ending }: RoundTable, now: Instant): Reserved[] {
  if (ending) return [];
  const reserved = booking ? occupied(booking, booking.guests.filter(comes)) : [];
  if (offer && isReserved(offer, now))
    for (const option of offer.options)
      for (const one of occupied(option, option.invitees.filter(comes)))
        reserved.push({ ...one, reservedUntil: offer.reservedUntil });
  return reserved.sort((a, b) => (a.resourceId < b.resourceId ? -1 : a.resourceId > b.resourceId ? 1 : 0));
}

function occupied({ startsAt, endsAt, room }: Pick<Option, 'startsAt' | 'endsAt' | 'room'>, coming: readonly Guest[]) {
  const resources = coming.map(({ personId }) => personId);
  return (room ? [...resources, room.roomId] : resources).map(
    (resourceId): Reserved => ({ resourceId, startsAt, endsAt }),
  );
}

const comes = ({ reserved, answer }: Guest): boolean =>
  answer?.answer === 'accepted' || (reserved && answer?.answer !== 'declined');
