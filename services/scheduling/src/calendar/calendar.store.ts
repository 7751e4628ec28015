import type { Id } from '@rondetafel/contracts';
import type { Tx } from '@rondetafel/platform';
import { In } from 'typeorm';
import { weeklyPatternTable } from './calendar.table.ts';
import type { Busy, Calendar, Reservation } from './domain/calendar.ts';
import type { Room } from './domain/room.ts';
import { roomTable } from './room.table.ts';

export const allRooms = (tx: Tx): Promise<Room[]> => tx.repository(roomTable).find();

/** Working hours of these persons; who is absent entered none. */
export async function patternsOf(tx: Tx, persons: readonly Id[]) {
  const patterns = await tx.repository(weeklyPatternTable).findBy({ personId: In([...persons]) });
  return new Map(patterns.map(({ personId, intervals }) => [personId, intervals]));
}

/** When persons and rooms are occupied: by what they entered, and by round tables. Never what for. */
export async function busyTimesOf(tx: Tx, resources: readonly Id[], from: string, until: string) {
  const window = [resources, from, until];
  const [reserved, blocked] = await Promise.all([
    tx.query('SELECT id, round_table_id, starts, ends FROM sight.reserved($1, $2, $3)', window),
    tx.query(
      `SELECT person_id AS id, lower(during) AS starts, upper(during) AS ends FROM busy_block
       WHERE person_id = ANY ($1::uuid[]) AND during && tstzrange($2, $3)`,
      window,
    ),
  ]);
  const reservations = grouped(reserved.rows, (row: ReservedRow): Reservation => {
    return { ...busy(row), roundTableId: row.round_table_id };
  });
  const blocks = grouped(blocked.rows, busy);
  return (id: Id): Omit<Calendar, 'weeklyPattern'> => ({
    blocks: blocks.get(id) ?? [],
    reservations: reservations.get(id) ?? [],
  });
}

interface BusyRow {
  readonly id: Id;
  readonly starts: Date;
  readonly ends: Date;
}
interface ReservedRow extends BusyRow {
  readonly round_table_id: Id | null;
}

/** In whole minutes, rounded outwards. */
const busy = ({ starts, ends }: BusyRow): Busy => ({
  from: Math.floor(starts.getTime() / 60_000),
  until: Math.ceil(ends.getTime() / 60_000),
});

function grouped<Row extends BusyRow, T>(rows: readonly Row[], shape: (row: Row) => T): Map<Id, T[]> {
  const groups = new Map<Id, T[]>();
  for (const row of rows) {
    const group = groups.get(row.id);
    if (group) group.push(shape(row));
    else groups.set(row.id, [shape(row)]);
  }
  return groups;
}
