import type { Sql } from '../sql.ts';

/** Which message, by the id of its row. */
export interface MessageRef {
  readonly consumer: string;
  readonly messageId: string;
}

/** Gives a parked message a new series of attempts. @returns false when it is not parked. */
export function retryParked(sql: Sql, { consumer, messageId }: MessageRef): Promise<boolean> {
  return reopen(sql, `attempts = 0`, consumer, messageId);
}

/**
 * Rules that a parked message will not be handled: in its turn it is marked as skipped and its stream moves on.
 * @returns false when it is not parked.
 */
export function skipParked(sql: Sql, { consumer, messageId }: MessageRef): Promise<boolean> {
  return reopen(sql, `ruling = 'skip'`, consumer, messageId);
}

/** Rules that what a waiting message waits for will not come: it is handled next. @returns false when it doesn't wait. */
export async function acceptGap(sql: Sql, { consumer, messageId }: MessageRef): Promise<boolean> {
  const { rowCount } = await sql.query(
    `UPDATE inbox_message SET ruling = 'accept-gap', next_at = clock_timestamp()
     WHERE consumer = $1 AND id = $2 AND status = 'pending' AND waiting_since IS NOT NULL`,
    [consumer, messageId],
  );
  return rowCount === 1;
}

async function reopen(sql: Sql, change: string, consumer: string, messageId: string): Promise<boolean> {
  const { rowCount } = await sql.query(
    `WITH forgotten AS (DELETE FROM inbox_attempt WHERE message_id = $2)
     UPDATE inbox_message SET status = 'pending', next_at = clock_timestamp(), ${change}
     WHERE consumer = $1 AND id = $2 AND status = 'parked'`,
    [consumer, messageId],
  );
  return rowCount === 1;
}
