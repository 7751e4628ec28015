import type { Id } from '@rondetafel/contracts';
import type { Tx } from '@rondetafel/platform';
import { In } from 'typeorm';
import { weeklyPatternTable } from './calendar.table.ts';
import type { Busy, Calendar, Reservation } from './domain/calendar.ts';
import type { Room } from './domain/room.ts';
import { roomTable } from './room.table.ts';

export const allRooms = (tx: Tx): Promise<Room[]> => tx.repository(roomTable).find();

export const findRoom = (tx: Tx, roomId: Id): Promise<Room | null> => tx.repository(roomTable).findOneBy({ roomId });

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
      `SELECT person_id AS id, lower(during) AS starts, upper(during) AS ends, whole_days FROM busy_block
       WHERE person_id = ANY ($1::uuid[]) AND during && tstzrange($2, $3)`,
      window,
    ),
  ]);
  const reservations = grouped(reserved.rows, (row: ReservedRow): Reservation => {
    return { ...busy(row), roundTableId: row.round_table_id };
  });
  const blocks = grouped(blocked.rows, busy);
  const away = grouped(
    blocked.rows.filter(({ whole_days }) => whole_days),
    busy,
  );
  return (id: Id): Omit<Calendar, 'weeklyPattern'> => ({
    blocks: blocks.get(id) ?? [],
    away: away.get(id) ?? [],
    reservations: reservations.get(id) ?? [],
  });
}

/** The number that a person knows a busy time by: see the migration. */
const blockNumber = '(coalesce(number, block_id))';

/** When somebody can't, as they entered it. */
export interface BusyBlock {
  readonly personId: Id;
  readonly blockId: Id;
  readonly startsAt: string;
  readonly endsAt: string;
  /** Away, from one midnight to another. */
  readonly wholeDays: boolean;
}

/** Of this person, those that are not over. */
export async function blocksOf(tx: Tx, personId: Id, now: string): Promise<Omit<BusyBlock, 'personId'>[]> {
  const { rows } = await tx.query(
    `SELECT ${blockNumber} AS block_id, lower(during) AS starts, upper(during) AS ends, whole_days FROM busy_block
     WHERE person_id = $1 AND upper(during) > $2 ORDER BY lower(during)`,
    [personId, now],
  );
  return rows.map(({ block_id, starts, ends, whole_days }) => ({
    blockId: block_id,
    startsAt: starts.toISOString(),
    endsAt: ends.toISOString(),
    wholeDays: whole_days,
  }));
}

/** Under a `block_id` of its own where somebody else has a time of this number. */
export async function keepBlock(tx: Tx, { personId, blockId, startsAt, endsAt, wholeDays }: BusyBlock): Promise<void> {
  const values = [blockId, personId, startsAt, endsAt, wholeDays];
  const { rowCount } = await tx.query(
    `INSERT INTO busy_block (block_id, person_id, during, whole_days) VALUES ($1, $2, tstzrange($3, $4), $5)
     ON CONFLICT DO NOTHING`,
    values,
  );
  if (rowCount) return;
  await tx.query(
    `INSERT INTO busy_block (block_id, number, person_id, during, whole_days)
     VALUES (gen_random_uuid(), $1, $2, tstzrange($3, $4), $5)
     ON CONFLICT (person_id, ${blockNumber}) DO UPDATE SET during = excluded.during, whole_days = excluded.whole_days`,
    values,
  );
}

export const dropBlock = (tx: Tx, personId: Id, blockId: Id) =>
  tx.query(`DELETE FROM busy_block WHERE person_id = $1 AND ${blockNumber} = $2`, [personId, blockId]);

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
