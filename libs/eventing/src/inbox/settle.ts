import { listed, type Sql } from '../sql.ts';
import type { Claimed } from './claim.ts';
import { type ErrorTrace, FenceLost } from './failure.ts';
import type { Follower } from './followers.ts';
import { claimable } from './receive.ts';

// The fence is checked again here, by the database: the stream must be where it was when the message was claimed.
const settleStatement = `
WITH advanced AS (
  INSERT INTO inbox_stream AS s (consumer, stream, epoch, last_seq) SELECT $1, $2, $3::int, $4::bigint WHERE $9
  ON CONFLICT (consumer, stream) DO UPDATE SET epoch = $3, last_seq = $4
    WHERE s.epoch = $5::int AND s.last_seq = $6::bigint
  RETURNING true AS advanced),
ended AS (DELETE FROM inbox_attempt WHERE message_id = ANY (${listed(7, 'bigint')}))
UPDATE inbox_message SET status = $8, done_at = clock_timestamp() WHERE id = ANY (${listed(7, 'bigint')})
  AND status = 'pending'
RETURNING (SELECT advanced FROM advanced) AS advanced`;

// Where the next open message of the stream is held, nothing is in its way any more.
const releaseStatement = `
UPDATE inbox_message SET status = 'pending' WHERE id IN (
  SELECT id FROM inbox_message WHERE consumer = $1 AND stream = $2 AND status = 'held'
    AND (SELECT status FROM inbox_message WHERE consumer = $1 AND stream = $2
      AND status IN ('pending', 'held', 'parked') ORDER BY epoch, seq, id LIMIT 1) = 'held'
  ORDER BY epoch, seq, id LIMIT ${claimable})`;

/** Ends a message, and those handled with it, and moves its stream on. @throws FenceLost when it has moved meanwhile. */
export function settle(
  tx: Sql,
  consumer: string,
  message: Claimed,
  status: 'done' | 'skipped',
  followers: readonly Follower[] = [],
): Promise<void> {
  return end(tx, consumer, message, status, true, followers);
}

/** Ends a message that was handled before; its stream is already past it. */
export function drop(tx: Sql, consumer: string, message: Claimed): Promise<void> {
  return end(tx, consumer, message, 'skipped', false);
}

async function end(
  tx: Sql,
  consumer: string,
  message: Claimed,
  status: string,
  advance: boolean,
  followers: readonly Follower[] = [],
): Promise<void> {
  const { stream, epoch, last, id } = message;
  const ids = [id, ...followers.map((follower) => follower.id)];
  const { rows } = await tx.query(settleStatement, [
    consumer,
    stream,
    epoch,
    (followers.at(-1) ?? message).seq,
    last?.epoch ?? null,
    last?.seq ?? null,
    ids,
    status,
    advance,
  ]);
  const fenced = rows.length !== ids.length || (advance && !rows[0].advanced);
  if (fenced) throw new FenceLost(`message ${id}: its stream has moved`);
  if (message.holding) await tx.query(releaseStatement, [consumer, stream]);
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
