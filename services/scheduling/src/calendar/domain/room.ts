import type { Code, Id, Place } from '@rondetafel/contracts';
import type { Municipality } from '@rondetafel/policy';

/** A place where a round table can be held (S002-9: the IPC arranges the location). */
export interface Room {
  readonly roomId: Id;
  readonly venue: Code;
  readonly code: Code;
  readonly capacity: number;
  readonly stepFree: boolean;
}

export interface RoomNeed {
  people: number;
  stepFree: boolean;
  district: Code;
}

/**
 * The rooms that fit, in the order in which they are tried: first those in the household's own district, then the
 * smallest, so that a large room stays there for who needs it. Distance to a home is no criterion (P-17).
 */
export function fittingRooms<R extends Room>(
  rooms: readonly R[],
  { people, stepFree, district }: RoomNeed,
  { network }: Pick<Municipality, 'network'>,
): R[] {
  const own = new Set(network.venues.filter((venue) => venue.district === district).map(({ code }) => code));
  const far = ({ venue }: Room) => (own.has(venue) ? 0 : 1);
  return rooms
    .filter((room) => room.capacity >= people && (room.stepFree || !stepFree))
    .sort((a, b) => far(a) - far(b) || a.capacity - b.capacity || (a.roomId < b.roomId ? -1 : 1));
}

export const placeOf = ({ roomId, venue, code }: Room): Place => ({ roomId, venue, room: code });
