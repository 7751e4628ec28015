import type { Sql } from '../sql.ts';
import type { Cause } from './epidemic.ts';

export interface Backlog {
  readonly pending: number;
  readonly held: number;
  readonly parked: number;
  /** Waiting for a predecessor that has not come. */
  readonly waiting: number;
  /** Of the oldest that is pending. */
  readonly oldestSeconds: number;
  /** It begins nothing: by an operator's wish, or because a new version set aside too much. */
  readonly paused: boolean;
  readonly pausedSince: Date | null;
  /** What the new version failed over; null where an operator paused it. */
  readonly pausedBecause: Cause | null;
}

export async function backlogOf(database: Sql, consumer: string): Promise<Backlog> {
  const { rows } = await database.query(
    `SELECT count(*) FILTER (WHERE status = 'pending')::int AS pending,
       count(*) FILTER (WHERE status = 'held')::int AS held, count(*) FILTER (WHERE status = 'parked')::int AS parked,
       count(*) FILTER (WHERE waiting_since IS NOT NULL AND status = 'pending')::int AS waiting,
       coalesce(extract(epoch FROM clock_timestamp() - min(received_at) FILTER (WHERE status = 'pending')), 0)::float8
         AS "oldestSeconds",
       (SELECT count(*) > 0 FROM consumer_pause WHERE consumer = $1) AS paused,
       (SELECT since FROM consumer_pause WHERE consumer = $1) AS "pausedSince",
       (SELECT because FROM consumer_pause WHERE consumer = $1) AS "pausedBecause"
     FROM inbox_message WHERE consumer = $1 AND status IN ('pending', 'held', 'parked')`,
    [consumer],
  );
  return rows[0];
}

/**
 * Messages that the workers still have to work through. What is held behind a parked message waits for a person, takes
 * no memory, and must not keep the other streams from being received.
 */
export async function congestionOf(database: Sql, consumer: string): Promise<number> {
  const { rows } = await database.query(
    `SELECT count(*)::int AS open FROM inbox_message WHERE consumer = $1 AND status IN ('pending', 'held')
       AND stream NOT IN (SELECT stream FROM inbox_message WHERE consumer = $1 AND status = 'parked')`,
    [consumer],
  );
  return rows[0].open;
}

/**
 * Seconds since which an event of this topic may have been committed by its producer and not yet been attended to here:
 * the age of the oldest heartbeat ("nothing older follows") over all partitions, or of the oldest message that has not
 * had its first attempt (what was parked and is tried again had one). Infinity while a partition has had no heartbeat.
 */
export async function feedAgeOf(database: Sql, consumer: string, topic: string, partitions: number): Promise<number> {
  const { rows } = await database.query(
    `SELECT count(*)::int AS fed, extract(epoch FROM clock_timestamp() - min(as_of))::float8 AS silence,
       (SELECT extract(epoch FROM clock_timestamp() - received_at)::float8 FROM inbox_message
        WHERE consumer = $1 AND topic = $2 AND status = 'pending' AND last_error IS NULL AND waiting_since IS NULL
        ORDER BY id LIMIT 1) AS backlog
     FROM inbox_feed WHERE consumer = $1 AND topic = $2`,
    [consumer, topic],
  );
  const { fed, silence, backlog } = rows[0];
  return fed < partitions ? Number.POSITIVE_INFINITY : Math.max(0, silence, backlog ?? 0);
}
