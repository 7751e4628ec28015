import { type Envelope, envelopeOf } from '../envelope.ts';
import type { Sql } from '../sql.ts';

/** The first open message of a stream, locked until the transaction ends. */
export interface Claimed {
  readonly id: string;
  readonly topic: string | null;
  readonly stream: string;
  readonly epoch: number;
  readonly seq: number;
  readonly envelope: Envelope;
  readonly data: string | null;
  readonly unreadable: boolean;
  readonly ruling: 'skip' | 'accept-gap' | null;
  /** An operator ruled that its missing predecessor will not come. */
  readonly gapAccepted: boolean;
  /** An operator had it tried again. */
  readonly reopened: boolean;
  /** Attempts that failed. */
  readonly attempts: number;
  /** Attempts that began and did not end. */
  readonly started: number;
  /** An attempt of it began before. */
  readonly tried: boolean;
  /** The next of its stream waits right behind it. */
  readonly followed: boolean;
  /** Some of its stream are held until those before them are done. */
  readonly holding: boolean;
  readonly last: { readonly epoch: number; readonly seq: number } | undefined;
  readonly older: boolean;
  /** The connection that holds it. */
  readonly pid: number;
}

// Only the first open message of a stream can be claimed, so any number of workers keeps the order of each. The test
// for "first" must stay a scalar sub-select: as NOT EXISTS it was planned as an anti-join over the whole backlog. And it
// must stay inside coalesce: PostgreSQL believes that a bare equality rarely holds, so it looked at every message that
// is pending and sorted what was left (92 ms for 1,000) instead of taking the first by id for which it holds (0.2 ms).
// Of the one behind it any status is asked for, and of followers too: for "pending" alone PostgreSQL, while it has no
// statistics, walks through the index of all that is pending instead of the stream's (95 ms for 21,000).
// Attempts are looked up one by one: as a join PostgreSQL may walk through all of that table, which is small and dies all
// day (2,400 buffers where 11 do).
// What else is to be known is looked up for those that were found: those that others hold are many.
// The limit is part of the text: for one that it does not know PostgreSQL expects a tenth of everything.
// The last condition knows nothing of `m`, so it is looked at once a claim, and first: while paused, nothing is read.
const claimStatement = (heads: number) => `
WITH m AS MATERIALIZED (
  SELECT m.* FROM inbox_message m
  WHERE m.consumer = $1 AND m.status = 'pending' AND m.next_at <= clock_timestamp()
    AND coalesce((SELECT a.not_before FROM inbox_attempt a WHERE a.message_id = m.id) <= clock_timestamp(), true)
    AND coalesce(m.id = (SELECT p.id FROM inbox_message p WHERE p.consumer = m.consumer AND p.stream = m.stream
      AND p.status IN ('pending', 'held', 'parked') ORDER BY p.epoch, p.seq, p.id LIMIT 1), false)
    AND NOT EXISTS (SELECT 1 FROM consumer_pause WHERE consumer = $1)
  ORDER BY m.id LIMIT ${heads} FOR UPDATE SKIP LOCKED)
SELECT m.id, m.event_id, m.topic, m.stream, m.epoch, m.seq, m.type, m.source, m.time, m.traceparent, m.data,
  m.raw IS NOT NULL AS unreadable, m.ruling, m.gap_accepted, m.reopened_at IS NOT NULL AS reopened,
  m.attempts, s.epoch AS last_epoch, s.last_seq, pg_backend_pid() AS pid,
  (SELECT a.started FROM inbox_attempt a WHERE a.message_id = m.id) AS started,
  (SELECT n.status FROM inbox_message n WHERE n.consumer = m.consumer AND n.stream = m.stream AND n.epoch = m.epoch
    AND n.seq = m.seq + 1 AND n.status IN ('pending', 'held', 'parked') ORDER BY n.id LIMIT 1) AS next,
  (SELECT true FROM inbox_message h WHERE h.consumer = m.consumer AND h.stream = m.stream AND h.status = 'held'
    LIMIT 1) AS holding,
  (SELECT m.since < t.heard_since FROM inbox_topic t WHERE t.consumer = m.consumer AND t.topic = m.topic) AS older
FROM m LEFT JOIN inbox_stream s ON s.consumer = m.consumer AND s.stream = m.stream ORDER BY m.id`;

/** How many streams a transaction may take on. Each holds its messages, and what their handlers lock, until all are done. */
export const mostHeads = 8;

/**
 * Locks the first open message of a stream, or of so many different streams, oldest first.
 * @param heads 1, 2, 4 or `mostHeads`: each has a statement of its own.
 */
export async function claim(tx: Sql, consumer: string, heads = 1): Promise<Claimed[]> {
  const { rows } = await tx.query(claimStatement(heads), [consumer]);
  return rows.map((row) => ({
    id: String(row.id),
    topic: row.topic,
    stream: row.stream,
    epoch: Number(row.epoch),
    seq: Number(row.seq),
    envelope: envelopeOf(row),
    data: row.data,
    unreadable: row.unreadable,
    ruling: row.ruling,
    gapAccepted: row.gap_accepted,
    reopened: row.reopened,
    attempts: row.attempts,
    started: row.started ?? 0,
    tried: row.started !== null,
    followed: row.next === 'pending',
    holding: row.holding ?? false,
    last: row.last_epoch === null ? undefined : { epoch: Number(row.last_epoch), seq: Number(row.last_seq) },
    older: row.older ?? false,
    pid: row.pid,
  }));
}
