import type { Sql } from '../sql.ts';
import type { ErrorTrace } from './failure.ts';

/** From when on it is not the messages that are wrong, but the version that handles them. */
export interface Epidemic {
  /** Streams in which a message was set aside. */
  readonly parked: number;
  /** Seconds. */
  readonly within: number;
}

/** For how many seconds a version may still turn out to be a bad one: a night and a morning. */
const newFor = 86_400;

/** What messages failed over. */
export interface Cause {
  readonly type: string;
  readonly error: ErrorTrace;
}

/**
 * In how many streams a new version of this consumer set aside a message for one cause; 0 when the version is not new.
 * Streams, not messages: one is a case or a person, whose input may be wrong. What an operator had tried again does not
 * count, nor what was set aside before the version came or the consumer was resumed.
 */
export async function struckStreams(
  sql: Sql,
  consumer: string,
  { type, error }: Cause,
  within: number,
): Promise<number> {
  const { rows } = await sql.query(
    `SELECT count(DISTINCT m.stream)::int AS struck FROM inbox_message m
       LEFT JOIN consumer_watch w ON w.consumer = m.consumer
     WHERE m.consumer = $1 AND m.status = 'parked' AND m.type = $2 AND m.last_error = $3::jsonb AND m.reopened_at IS NULL
       AND m.next_at > greatest(clock_timestamp() - $4 * interval '1 s', w.version_since, w.counted_from)
       AND coalesce(w.version_since > clock_timestamp() - $5 * interval '1 s', true)`,
    [consumer, type, JSON.stringify(error), within, newFor],
  );
  return rows[0].struck;
}

/** Notes which version of the consumer runs, and since when; nothing when it is the one that ran before. */
export async function noteVersion(sql: Sql, consumer: string, version: string): Promise<void> {
  await sql.query(
    `INSERT INTO consumer_watch AS w (consumer, version) VALUES ($1, $2)
     ON CONFLICT (consumer) DO UPDATE SET version = $2, version_since = clock_timestamp()
       WHERE w.version IS DISTINCT FROM $2`,
    [consumer, version],
  );
}
