import type { Id } from '@rondetafel/contracts';
import type { Tx } from '@rondetafel/platform';
import { refuse } from '../refuse.ts';
import { reservationsOf } from './domain/reservation.ts';
import type { RoundTable } from './domain/round-table.ts';

/**
 * Reserves all that a table occupies, and nothing else for it. The constraint alone lets two bookings wait for each
 * other for ever under a burst; a lock on each person and room, taken in one order, does not (measured: 0 deadlocks
 * against hundreds).
 */
export async function occupy(tx: Tx, table: RoundTable, now: string): Promise<void> {
  const reserved = reservationsOf(table, now);
  const resources = [...new Set(reserved.map(({ resourceId }) => resourceId))].sort();
  if (resources.length === 0) {
    return void (await tx.query('DELETE FROM reservation WHERE round_table_id = $1', [table.roundTableId]));
  }
  try {
    await Promise.all([
      tx.query('SELECT pg_advisory_xact_lock(hashtextextended(id, 0)) FROM unnest($1::text[]) AS id', [resources]),
      tx.query('DELETE FROM reservation WHERE round_table_id = $1', [table.roundTableId]),
      tx.query(`SELECT set_config('app.now', $1, true)`, [now]),
      tx.query('SELECT sight.free_lapsed($1)', [resources]),
      tx.query(
        `INSERT INTO reservation (resource_id, during, round_table_id, case_id, held_until)
         SELECT id, tstzrange(starts_at, ends_at), $1, $6, held_until
         FROM unnest($2::uuid[], $3::timestamptz[], $4::timestamptz[], $5::timestamptz[])
           AS r (id, starts_at, ends_at, held_until)`,
        [
          table.roundTableId,
          reserved.map(({ resourceId }) => resourceId),
          reserved.map(({ startsAt }) => startsAt),
          reserved.map(({ endsAt }) => endsAt),
          reserved.map(({ reservedUntil }) => reservedUntil ?? null),
          table.caseId,
        ],
      ),
    ]);
  } catch (error) {
    if ((error as { code?: string }).code === exclusionViolation) throw refuse('slot-taken', { rule: 'S002-46' });
    throw error;
  }
}

/** The cases of the tables that are booked in this room, from now on. */
export async function casesBookedIn(tx: Tx, roomId: Id, now: string): Promise<Id[]> {
  const { rows } = await tx.query(
    `SELECT DISTINCT t.case_id FROM reservation r JOIN round_table t USING (round_table_id)
     WHERE r.resource_id = $1 AND r.held_until IS NULL AND upper(r.during) > $2 ORDER BY 1`,
    [roomId, now],
  );
  return rows.map(({ case_id }) => case_id);
}

const exclusionViolation = '23P01';
