import type { Sql } from '../sql.ts';
import type { Cause } from './epidemic.ts';

/**
 * Lets no instance of the service begin another message of this consumer; what was begun is ended. It goes on receiving
 * into the inbox, so nothing is lost however long it takes, and its feeds age, which who relies on them can see.
 * @param because What a new version sets aside everywhere; absent: an operator's wish.
 * @returns false when it was paused already.
 */
export async function pauseConsumer(sql: Sql, consumer: string, because?: Cause): Promise<boolean> {
  const { rowCount } = await sql.query(
    'INSERT INTO consumer_pause (consumer, because) VALUES ($1, $2) ON CONFLICT DO NOTHING',
    [consumer, because ? JSON.stringify(because) : null],
  );
  return rowCount === 1;
}

/** Lets it go on, within half a second, and counts anew what it sets aside. @returns false when it was not paused. */
export async function resumeConsumer(sql: Sql, consumer: string): Promise<boolean> {
  const { rowCount } = await sql.query(
    `WITH counted AS (
       INSERT INTO consumer_watch (consumer, counted_from) VALUES ($1, clock_timestamp())
       ON CONFLICT (consumer) DO UPDATE SET counted_from = clock_timestamp())
     DELETE FROM consumer_pause WHERE consumer = $1`,
    [consumer],
  );
  return rowCount === 1;
}
