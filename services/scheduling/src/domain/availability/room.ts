/** A place where a round table can be held (S002-9: the IPC arranges the location). */
export interface Room {
  roomId: string;
  district: string;
  capacity: number;
  stepFree: boolean;
}

export interface RoomNeed {
  people: number;
  stepFree: boolean;
  district: string;
}

/**
 * The rooms that fit, in the order in which they are tried: first in the household's own district, then the smallest,
 * so that a large room stays there for who needs it. Distance to a home is no criterion (P-17).
 */
export function fittingRooms(rooms: readonly Room[], need: RoomNeed): Room[] {
  const far = ({ district }: Room) => (district === need.district ? 0 : 1);
  return rooms
    .filter(({ capacity, stepFree }) => capacity >= need.people && (stepFree || !need.stepFree))
    .sort((a, b) => far(a) - far(b) || a.capacity - b.capacity || (a.roomId < b.roomId ? -1 : 1));
}
