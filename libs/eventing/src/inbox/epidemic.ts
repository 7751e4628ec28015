import type { Sql } from '../sql.ts';
import type { ErrorTrace } from './failure.ts';

/** From when on it is not the messages that are wrong. */
export interface Epidemic {
  readonly parked: number;
  /** Seconds. */
  readonly within: number;
}

/** Have so many messages of this consumer been set aside for the same reason? Then the consumer is at fault. */
export async function isEpidemic(
  sql: Sql,
  consumer: string,
  error: ErrorTrace,
  { parked, within }: Epidemic,
): Promise<boolean> {
  const { rows } = await sql.query(
    `SELECT count(*) >= $3 AS epidemic FROM (SELECT FROM inbox_message WHERE consumer = $1 AND status = 'parked'
       AND last_error = $2::jsonb AND next_at > clock_timestamp() - $4 * interval '1 s' LIMIT $3) AS recent`,
    [consumer, JSON.stringify(error), parked, within],
  );
  return rows[0].epidemic;
}
