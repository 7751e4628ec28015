import type { Sql } from '../sql.ts';

/**
 * Lets no instance of the service begin another message of this consumer; what was begun is ended. It goes on receiving
 * into the inbox, so nothing is lost however long it takes, and its feeds age, which who relies on them can see.
 * @returns false when it was paused already.
 */
export async function pauseConsumer(sql: Sql, consumer: string): Promise<boolean> {
  const { rowCount } = await sql.query('INSERT INTO consumer_pause (consumer) VALUES ($1) ON CONFLICT DO NOTHING', [
    consumer,
  ]);
  return rowCount === 1;
}

/** Lets it go on, within half a second. @returns false when it was not paused. */
export async function resumeConsumer(sql: Sql, consumer: string): Promise<boolean> {
  const { rowCount } = await sql.query('DELETE FROM consumer_pause WHERE consumer = $1', [consumer]);
  return rowCount === 1;
}
