import { listed, type Sql } from '../sql.ts';
import type { Claimed } from './claim.ts';
import { type ErrorTrace, FenceLost } from './failure.ts';
import type { Run } from './followers.ts';
import { claimable } from './receive.ts';

// The fence is checked again here, by the database: each stream must be where it was when its message was claimed.
const settleStatement = `
WITH given AS (
  SELECT * FROM unnest(${listed(2, 'text')}, ${listed(3, 'int')}, ${listed(4, 'bigint')}, ${listed(5, 'int')},
    ${listed(6, 'bigint')}) AS g (stream, epoch, seq, last_epoch, last_seq)),
advanced AS (
  INSERT INTO inbox_stream AS s (consumer, stream, epoch, last_seq) SELECT $1, stream, epoch, seq FROM given
  ON CONFLICT (consumer, stream) DO UPDATE SET epoch = excluded.epoch, last_seq = excluded.last_seq
    WHERE (s.epoch, s.last_seq) = (SELECT g.last_epoch, g.last_seq FROM given g WHERE g.stream = excluded.stream)
  RETURNING true),
ended AS (DELETE FROM inbox_attempt WHERE message_id = ANY (${listed(7, 'bigint')}))
UPDATE inbox_message SET status = $8, done_at = statement_timestamp() WHERE id = ANY (${listed(7, 'bigint')})
  AND status = 'pending'
RETURNING (SELECT count(*)::int FROM advanced) AS advanced`;

// Where the next open message of the stream is held, nothing is in its way any more.
const releaseStatement = `
UPDATE inbox_message SET status = 'pending' WHERE id IN (
  SELECT id FROM inbox_message WHERE consumer = $1 AND stream = $2 AND status = 'held'
    AND (SELECT status FROM inbox_message WHERE consumer = $1 AND stream = $2
      AND status IN ('pending', 'held', 'parked') ORDER BY epoch, seq, id LIMIT 1) = 'held'
  ORDER BY epoch, seq, id LIMIT ${claimable})`;

/** Ends messages and moves their streams on. @throws FenceLost when one of these has moved meanwhile. */
export function settle(tx: Sql, consumer: string, runs: readonly Run[], status: 'done' | 'skipped'): Promise<void> {
  return end(tx, consumer, runs, status, runs);
}

/** Ends a message that was handled before; its stream is already past it. */
export function drop(tx: Sql, consumer: string, head: Claimed): Promise<void> {
  return end(tx, consumer, [{ head, followers: [] }], 'skipped', []);
}

async function end(
  tx: Sql,
  consumer: string,
  runs: readonly Run[],
  status: string,
  moving: readonly Run[],
): Promise<void> {
  const ids = runs.flatMap(({ head, followers }) => [head.id, ...followers.map(({ id }) => id)]);
  const { rows } = await tx.query(settleStatement, [
    consumer,
    moving.map(({ head }) => head.stream),
    moving.map(({ head }) => head.epoch),
    moving.map(({ head, followers }) => (followers.at(-1) ?? head).seq),
    moving.map(({ head }) => head.last?.epoch ?? null),
    moving.map(({ head }) => head.last?.seq ?? null),
    ids,
    status,
  ]);
  if (rows.length !== ids.length || rows[0].advanced !== moving.length)
    throw new FenceLost(`of messages ${ids.join()} a stream has moved`);
  for (const { head } of runs) if (head.holding) await tx.query(releaseStatement, [consumer, head.stream]);
}

const setBackStatement = `
WITH failed AS (
  UPDATE inbox_message SET attempts = attempts + 1, last_error = $2, status = $3, waiting_since = NULL,
    next_at = clock_timestamp() + $4::float8 * interval '1 s'
  WHERE id = $1::bigint AND status = 'pending' RETURNING id, consumer, stream),
held AS (
  UPDATE inbox_message m SET status = 'held' FROM failed f
  WHERE m.consumer = f.consumer AND m.stream = f.stream AND m.status = 'pending' AND m.id <> f.id),
ended AS (DELETE FROM inbox_attempt WHERE message_id = $1::bigint)
SELECT count(*) FROM failed`;

/** Records a failed attempt: the message waits for its next one, the later ones of its stream are held. */
export async function retryLater(sql: Sql, id: string, error: ErrorTrace, seconds: number): Promise<void> {
  await sql.query(setBackStatement, [id, JSON.stringify(error), 'pending', seconds]);
}

/** Sets a message aside, as its own dead letter, for an operator; the later ones of its stream are held. */
export async function park(sql: Sql, id: string, error: ErrorTrace): Promise<void> {
  await sql.query(setBackStatement, [id, JSON.stringify(error), 'parked', 0]);
}

/** Lets a message wait for its predecessor. */
export async function waitForGap(tx: Sql, id: string): Promise<void> {
  await tx.query(
    `UPDATE inbox_message SET waiting_since = coalesce(waiting_since, clock_timestamp()),
       next_at = clock_timestamp() + CASE WHEN waiting_since IS NULL THEN interval '0.1 s' ELSE interval '1 s' END
     WHERE id = $1`,
    [id],
  );
}

/** Lets a message rest for so many seconds; what follows it in its stream waits too. */
export async function putOff(tx: Sql, id: string, seconds: number): Promise<void> {
  await tx.query(`UPDATE inbox_message SET next_at = clock_timestamp() + $2 * interval '1 s' WHERE id = $1`, [
    id,
    seconds,
  ]);
}
