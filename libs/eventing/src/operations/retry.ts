import type { ParkedFilter } from '../inbox/rule.ts';
import type { Sql } from '../sql.ts';
import { parkedWhere } from './parked.ts';

/** So many are taken up by one call; what is left is still parked. */
const most = 10_000;

export interface Retried {
  readonly retried: number;
  /** When the last of them gets its turn. */
  readonly until: Date | null;
  /** There are more: call again. */
  readonly more: boolean;
}

/**
 * Gives parked messages a new series of attempts, so many a second: what made them fail may not bear all at once. The
 * rate is in the rows, each gets its own `next_at`, so that nothing has to run meanwhile; a second call begins where
 * the first ends. What cannot be read stays parked: no attempt will change that.
 * @param tx a transaction: calls for one consumer take turns in it.
 */
export async function retryGroup(
  tx: Sql,
  consumer: string,
  filter: Omit<ParkedFilter, 'consumer'> = {},
  perSecond = 20,
): Promise<Retried> {
  await tx.query(`SELECT pg_advisory_xact_lock(hashtext('eventing.retry'), hashtext($1))`, [consumer]);
  const where = parkedWhere({ ...filter, consumer }, 4);
  const { rows } = await tx.query(
    `WITH chosen AS (
       SELECT m.id FROM inbox_message m WHERE ${where.sql} AND m.raw IS NULL ORDER BY m.id LIMIT $3 FOR UPDATE),
     numbered AS (SELECT id, row_number() OVER (ORDER BY id) - 1 AS nth FROM chosen),
     begin AS (
       SELECT greatest(clock_timestamp(), max(next_at) + $2::float8 * interval '1 s') AS at FROM inbox_message
       WHERE consumer = $1 AND status = 'pending' AND attempts = 0 AND next_at > clock_timestamp()),
     forgotten AS (DELETE FROM inbox_attempt WHERE message_id IN (SELECT id FROM chosen)),
     reopened AS (
       UPDATE inbox_message m SET status = 'pending', attempts = 0, reopened_at = clock_timestamp(),
         next_at = begin.at + nth * $2::float8 * interval '1 s'
       FROM numbered, begin WHERE m.id = numbered.id RETURNING m.next_at)
     SELECT count(*)::int AS retried, max(next_at) AS until FROM reopened`,
    [consumer, 1 / perSecond, most, ...where.values],
  );
  const { retried, until } = rows[0];
  return { retried, until, more: retried === most };
}
