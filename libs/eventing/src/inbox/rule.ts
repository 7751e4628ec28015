import type { Sql } from '../sql.ts';

/** Which parked messages; what is not given does not matter. */
export interface ParkedFilter {
  readonly consumer?: string;
  readonly type?: string;
  readonly errorClass?: string;
  /** Parked at or after this instant. */
  readonly since?: Date;
}

/** Which message, by the id of its row. */
export interface MessageRef {
  readonly consumer: string;
  readonly messageId: string;
}

/** Gives a parked message a new series of attempts. @returns false when it is not parked. */
export async function retryParked(sql: Sql, { consumer, messageId }: MessageRef): Promise<boolean> {
  const { rowCount } = await sql.query(
    `WITH forgotten AS (DELETE FROM inbox_attempt WHERE message_id = $2)
     UPDATE inbox_message SET status = 'pending', attempts = 0, next_at = clock_timestamp(), reopened_at = clock_timestamp()
     WHERE consumer = $1 AND id = $2 AND status = 'parked'`,
    [consumer, messageId],
  );
  return rowCount === 1;
}

// What waits for a predecessor can't be passed before that is ruled on: its stream would move past the missing one.
const skippable = `(status IN ('held', 'parked') OR (status = 'pending' AND (waiting_since IS NULL OR gap_accepted)))`;

// The message is locked first, by whoever is trying it, and its attempts only then.
const skipStatement = (which: string) => `
WITH chosen AS MATERIALIZED (SELECT id FROM inbox_message WHERE ${which} ORDER BY id FOR UPDATE),
forgotten AS (DELETE FROM inbox_attempt a USING chosen c WHERE a.message_id = c.id)
UPDATE inbox_message m SET ruling = 'skip', next_at = clock_timestamp(),
  status = CASE WHEN m.status = 'held' THEN 'held' ELSE 'pending' END
FROM chosen c WHERE m.id = c.id`;

/**
 * Rules that a message will not be handled, be it parked, failing or waiting for its turn: in its turn it is marked as
 * skipped and its stream moves on.
 * @returns false when it is over, or waits for a predecessor: then that is to be ruled on first.
 */
export async function skipMessage(sql: Sql, { consumer, messageId }: MessageRef): Promise<boolean> {
  const { rowCount } = await sql.query(skipStatement(`consumer = $1 AND id = $2 AND ${skippable}`), [
    consumer,
    messageId,
  ]);
  return rowCount === 1;
}

/**
 * The same for a group: what was parked by then, and what is failing and was there by then.
 * @returns how many.
 */
export async function skipGroup(
  sql: Sql,
  consumer: string,
  { type, errorClass, since }: Omit<ParkedFilter, 'consumer'>,
  until: Date,
): Promise<number> {
  const { rowCount } = await sql.query(
    skipStatement(`consumer = $1 AND ${skippable} AND status <> 'held' AND last_error IS NOT NULL
      AND ($2::text IS NULL OR type = $2) AND ($3::text IS NULL OR coalesce(last_error ->> 'class', 'Error') = $3)
      AND ($4::timestamptz IS NULL OR CASE status WHEN 'parked' THEN next_at ELSE received_at END >= $4)
      AND CASE status WHEN 'parked' THEN next_at ELSE coalesce(reopened_at, received_at) END <= $5`),
    [consumer, type ?? null, errorClass ?? null, since?.toISOString() ?? null, until.toISOString()],
  );
  return rowCount ?? 0;
}

/** Rules that what a waiting message waits for will not come: it is handled next. @returns false when it doesn't wait. */
export async function acceptGap(sql: Sql, { consumer, messageId }: MessageRef): Promise<boolean> {
  const { rowCount } = await sql.query(
    `UPDATE inbox_message SET ruling = coalesce(ruling, 'accept-gap'), gap_accepted = true, next_at = clock_timestamp()
     WHERE consumer = $1 AND id = $2 AND status = 'pending' AND waiting_since IS NOT NULL`,
    [consumer, messageId],
  );
  return rowCount === 1;
}
