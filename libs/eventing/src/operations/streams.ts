import { numberConflict } from '../inbox/conflict.ts';
import { partitionCount } from '../kafka-client.ts';
import type { Sql } from '../sql.ts';

/** How far a stream is, or was when the next epoch began. */
export interface Reached {
  readonly epoch: number;
  readonly lastSeq: number;
}

/** One stream as its producer knows it. */
export interface ProducedStream {
  readonly stream: string;
  readonly epoch: number;
  readonly lastSeq: number;
  /** When seq 1 of this epoch was written. */
  readonly since: Date;
  /** Committed and not yet published. */
  readonly unpublished: number;
  /** When the newest event was written; null once it was cleared away. */
  readonly lastAt: Date | null;
  /** In every epoch, the present one last. */
  readonly reached: readonly Reached[];
}

/** One stream as a consumer knows it. */
export interface HeardStream {
  readonly stream: string;
  /** How far it has got; null where it has not handled anything yet. */
  readonly epoch: number | null;
  readonly lastSeq: number | null;
  /** Numbers beyond that, which are in its inbox. */
  readonly open: number;
  readonly pending: number;
  readonly held: number;
  readonly parked: number;
  /** Parked because another event was handled under their number. */
  readonly conflicts: number;
  /** Since when its next message waits for a predecessor that has not come. */
  readonly waitingSince: Date | null;
  /** The highest number received in every epoch, handled or not. */
  readonly reached: readonly Reached[];
}

/** A topic that a consumer reads. */
export interface HeardTopic {
  readonly consumer: string;
  readonly topic: string;
  readonly heardSince: Date;
  /** All that was committed before is here; null until every partition has sent a heartbeat. */
  readonly asOf: Date | null;
}

export interface StreamPage {
  /** Name of the last stream of the page before. */
  readonly after?: string;
  readonly limit: number;
}

const reached = `coalesce(json_agg(json_build_object('epoch', r.epoch, 'lastSeq', r.last_seq) ORDER BY r.epoch), '[]')`;

/**
 * One page of the streams of this service, by name. Timers are messages to oneself and not among them. A stream that a
 * restore lost as a whole is there once somebody has noted where it ended, with nothing in the epoch behind that.
 */
export async function producedStreams(sql: Sql, { after = '', limit }: StreamPage): Promise<ProducedStream[]> {
  const { rows } = await sql.query(
    `SELECT s.stream, s.epoch, s.last_seq::float8 AS "lastSeq", s.since,
       (SELECT count(*) FROM outbox o WHERE o.stream = s.stream AND o.epoch = s.epoch AND o.published_at IS NULL)::int
         AS unpublished,
       (SELECT o.created_at FROM outbox o WHERE o.stream = s.stream AND o.epoch = s.epoch AND o.seq = s.last_seq)
         AS "lastAt",
       (SELECT ${reached} FROM (
          SELECT epoch, max(last_seq) AS last_seq FROM (
            SELECT e.epoch, e.last_seq FROM event_stream_end e WHERE e.stream = s.stream
            UNION ALL SELECT s.epoch, s.last_seq WHERE s.last_seq > 0) a
          GROUP BY epoch) r) AS reached
     FROM (
       SELECT stream, epoch, last_seq, since FROM event_stream WHERE stream > $1 AND stream NOT LIKE 'timer:%'
       UNION ALL SELECT e.stream, max(e.epoch) + 1, 0, min(e.ended_at) FROM event_stream_end e
         WHERE e.stream > $1 AND NOT EXISTS (SELECT FROM event_stream k WHERE k.stream = e.stream) GROUP BY e.stream
     ) s ORDER BY s.stream LIMIT $2`,
    [after, limit],
  );
  return rows;
}

/** One page of the streams of which a consumer has received anything, by name. */
export async function heardStreams(
  sql: Sql,
  consumer: string,
  { after = '', limit }: StreamPage,
): Promise<HeardStream[]> {
  const { rows } = await sql.query(
    `WITH named AS (
       (SELECT stream FROM inbox_stream WHERE consumer = $1 AND stream > $2 ORDER BY stream LIMIT $3)
       UNION
       (SELECT DISTINCT stream FROM inbox_message WHERE consumer = $1 AND stream > $2
          AND status IN ('pending', 'held', 'parked') ORDER BY stream LIMIT $3)
       ORDER BY stream LIMIT $3)
     SELECT n.stream, s.epoch, s.last_seq::float8 AS "lastSeq", o.*,
       (SELECT ${reached} FROM (
          SELECT epoch, max(last_seq) AS last_seq FROM (
            SELECT e.epoch, e.last_seq FROM inbox_stream_end e WHERE e.consumer = $1 AND e.stream = n.stream
            UNION ALL SELECT s.epoch, s.last_seq WHERE s.epoch IS NOT NULL
            UNION ALL SELECT m.epoch, m.seq FROM inbox_message m WHERE m.consumer = $1 AND m.stream = n.stream
              AND m.status IN ('pending', 'held', 'parked')) a
          GROUP BY epoch) r) AS reached
     FROM named n LEFT JOIN inbox_stream s ON s.consumer = $1 AND s.stream = n.stream
     CROSS JOIN LATERAL (
       SELECT count(DISTINCT (m.epoch, m.seq)) FILTER
           (WHERE s.epoch IS NULL OR (m.epoch, m.seq) > (s.epoch, s.last_seq))::int AS open,
         count(*) FILTER (WHERE m.status = 'pending')::int AS pending,
         count(*) FILTER (WHERE m.status = 'held')::int AS held,
         count(*) FILTER (WHERE m.status = 'parked')::int AS parked,
         count(*) FILTER (WHERE m.status = 'parked' AND m.last_error ->> 'class' = '${numberConflict.class}')::int AS conflicts,
         min(m.waiting_since) FILTER (WHERE m.status = 'pending') AS "waitingSince"
       FROM inbox_message m WHERE m.consumer = $1 AND m.stream = n.stream
         AND m.status IN ('pending', 'held', 'parked')) AS o
     ORDER BY n.stream`,
    [consumer, after, limit],
  );
  return rows;
}

/** The topics each consumer of this service reads, and up to when it has received all of each. */
export async function heardTopics(sql: Sql): Promise<HeardTopic[]> {
  const { rows } = await sql.query(
    `SELECT t.consumer, t.topic, t.heard_since AS "heardSince",
       CASE WHEN count(f.partition) = $1 THEN min(f.as_of) END AS "asOf"
     FROM inbox_topic t LEFT JOIN inbox_feed f USING (consumer, topic)
     GROUP BY t.consumer, t.topic ORDER BY t.consumer, t.topic`,
    [partitionCount],
  );
  return rows;
}
