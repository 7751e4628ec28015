import { failpoint } from '../failpoint.ts';
import type { Question } from '../lookout.ts';
import type { Database, Sql } from '../sql.ts';

export interface Firing<Tx extends Sql> {
  readonly database: Database<Tx>;
  readonly source: string;
  /** The consumer that handles each type of timer. What nobody here handles is left to an instance that does. */
  readonly consumers: ReadonlyMap<string, string>;
  /** Business time. */
  readonly now: () => Date | Promise<Date>;
}

/** The same UUID for the same arming (RFC 9562, version 8). */
const messageId = `overlay(overlay(md5(f.id || ':' || f.generation) PLACING '8' FROM 13) PLACING 'a' FROM 17)::uuid`;

// In one transaction a timer is marked as fired and stands in the inbox, numbered in a stream of its own. One instance
// fires at a time, so that overdue timers come in the order in which they were due.
const fireStatement = `
WITH turn AS MATERIALIZED (SELECT pg_try_advisory_xact_lock(hashtext('eventing.timer')) AS mine),
due AS (
  SELECT t.id FROM timer t WHERE t.status = 'armed' AND t.due_at <= $1 AND t.type = ANY ($2::text[])
    AND (SELECT mine FROM turn)
  ORDER BY t.due_at, t.id LIMIT 100 FOR UPDATE SKIP LOCKED),
fired AS (
  UPDATE timer t SET status = 'fired', fired_at = clock_timestamp() FROM due, unnest($2::text[], $3::text[]) AS u (type, consumer)
  WHERE t.id = due.id AND u.type = t.type
  RETURNING t.id, t.generation, t.type, t.due_at, t.data, u.consumer, 'timer:' || u.consumer || ':' || t.stream AS stream),
numbered AS (
  INSERT INTO event_stream AS s (stream, epoch, last_seq, since)
  SELECT stream, epoch, count(*), clock_timestamp() FROM fired, event_epoch GROUP BY stream, epoch ORDER BY stream
  ON CONFLICT (stream) DO UPDATE SET
    last_seq = CASE WHEN s.epoch = excluded.epoch THEN s.last_seq + excluded.last_seq ELSE excluded.last_seq END,
    since    = CASE WHEN s.epoch = excluded.epoch THEN s.since ELSE excluded.since END,
    epoch    = excluded.epoch
  RETURNING stream, epoch, last_seq, since)
INSERT INTO inbox_message (consumer, event_id, stream, epoch, seq, since, type, source, time, data, status)
SELECT f.consumer, ${messageId}, f.stream, n.epoch,
  n.last_seq + 1 - row_number() OVER (PARTITION BY f.stream ORDER BY f.due_at DESC, f.id DESC),
  n.since, f.type, $4, f.due_at, f.data,
  CASE WHEN EXISTS (SELECT 1 FROM inbox_message b WHERE b.consumer = f.consumer AND b.stream = f.stream
    AND b.status IN ('held', 'parked')) THEN 'held' ELSE 'pending' END
FROM fired f JOIN numbered n USING (stream) ORDER BY f.due_at, f.id
RETURNING consumer`;

/** Whether a timer of these types is due. */
export const dueTimer = (at: Date, types: readonly string[]): Question => ({
  sql: `SELECT FROM timer WHERE status = 'armed' AND due_at <= $1 AND type = ANY ($2::text[])`,
  values: [at.toISOString(), types],
});

/** Moves the timers that are due into the inbox. @returns the consumers that got some. */
export async function fireDue<Tx extends Sql>({ database, source, consumers, now }: Firing<Tx>): Promise<string[]> {
  if (consumers.size === 0) return [];
  const at = (await now()).toISOString();
  const { rows } = await database.transaction(async (tx) => {
    const fired = await tx.query(fireStatement, [at, [...consumers.keys()], [...consumers.values()], source]);
    if (fired.rows.length > 0) failpoint('timer-fired');
    return fired;
  });
  return rows.map((row) => row.consumer);
}
