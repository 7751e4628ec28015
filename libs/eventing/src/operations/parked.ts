import type { ParkedFilter } from '../inbox/rule.ts';
import type { Sql } from '../sql.ts';

/** Parked messages that probably have one cause. */
export interface ParkedGroup {
  readonly consumer: string;
  readonly type: string;
  readonly errorClass: string;
  readonly parked: number;
  /** Since when the oldest of them is parked. */
  readonly since: Date;
  /** Later events of the same streams, which wait for them. */
  readonly heldBehind: number;
}

export interface StoredMessage {
  readonly messageId: string;
  readonly consumer: string;
  readonly type: string;
  readonly stream: string;
  readonly epoch: number;
  readonly seq: number;
  readonly status: 'pending' | 'held' | 'parked' | 'done' | 'skipped';
  /** What an operator decided. */
  readonly ruling: 'skip' | 'accept-gap' | null;
  readonly attempts: number;
  readonly errorClass: string | null;
  readonly errorCode: string | null;
  readonly receivedAt: Date;
  /** When an operator last had it tried again. */
  readonly reopenedAt: Date | null;
  /** Since when it is parked. */
  readonly parkedAt: Date | null;
  /** Since when it waits for a predecessor that has not come. */
  readonly waitingSince: Date | null;
  /** Later events of its stream, which wait for it. */
  readonly heldBehind: number;
}

export interface WholeMessage extends StoredMessage {
  readonly eventId: string;
  /** Null: a timer. */
  readonly topic: string | null;
  readonly source: string;
  readonly time: Date;
  readonly traceparent: string | null;
  /** Ids and codes; null where there is none or it could not be read. */
  readonly data: unknown;
  /** Bytes of a record that could not be read. They are not shown: nobody knows what is in them. */
  readonly unreadableBytes: number | null;
}

// A message is parked with the instant as `next_at`, which nothing else changes as long as it is parked.
const filtered = (from: number) => `($${from}::text IS NULL OR m.consumer = $${from})
  AND ($${from + 1}::text IS NULL OR m.type = $${from + 1})
  AND ($${from + 2}::text IS NULL OR coalesce(m.last_error ->> 'class', 'Error') = $${from + 2})
  AND ($${from + 3}::timestamptz IS NULL OR m.next_at >= $${from + 3})`;

/** The filter as SQL over `inbox_message m`, with its parameters numbered from `from`. */
export function parkedWhere({ consumer, type, errorClass, since }: ParkedFilter, from: number) {
  const values = [consumer, type, errorClass, since?.toISOString()].map((value) => value ?? null);
  return { sql: `m.status = 'parked' AND ${filtered(from)}`, values };
}

/** What is parked, by consumer, type and class of error; the largest group first. */
export async function parkedGroups(sql: Sql, filter: ParkedFilter = {}): Promise<ParkedGroup[]> {
  const where = parkedWhere(filter, 1);
  const { rows } = await sql.query(
    `WITH by_stream AS (
       SELECT m.consumer, m.type, coalesce(m.last_error ->> 'class', 'Error') AS class, m.stream, count(*) AS parked,
         min(m.next_at) AS since
       FROM inbox_message m WHERE ${where.sql} GROUP BY 1, 2, 3, 4)
     SELECT consumer, type, class AS "errorClass", sum(parked)::int AS parked, min(since) AS since,
       sum((SELECT count(*) FROM inbox_message h WHERE h.consumer = b.consumer AND h.stream = b.stream
         AND h.status = 'held'))::int AS "heldBehind"
     FROM by_stream b GROUP BY 1, 2, 3 ORDER BY 4 DESC, 1, 2, 3`,
    where.values,
  );
  return rows;
}

const columns = `m.id AS "messageId", m.consumer, m.type, m.stream, m.epoch, m.seq::float8 AS seq, m.status, m.ruling,
  m.attempts, m.last_error ->> 'class' AS "errorClass", m.last_error ->> 'code' AS "errorCode",
  m.received_at AS "receivedAt", m.reopened_at AS "reopenedAt", CASE WHEN m.status = 'parked' THEN m.next_at END AS "parkedAt",
  CASE WHEN m.status = 'pending' THEN m.waiting_since END AS "waitingSince",
  (SELECT count(*) FROM inbox_message h WHERE h.consumer = m.consumer AND h.stream = m.stream
    AND h.status IN ('pending', 'held') AND (h.epoch, h.seq, h.id) > (m.epoch, m.seq, m.id))::int AS "heldBehind"`;

export interface MessagePage {
  /** Id of the last message of the page before. */
  readonly after?: string;
  readonly limit: number;
}

/** One page of the parked messages that fit, oldest first. */
export function parkedMessages(sql: Sql, filter: ParkedFilter, page: MessagePage): Promise<StoredMessage[]> {
  return messages(sql, parkedWhere(filter, 3), page);
}

/** One page of the messages of which an attempt failed and that are still tried, oldest first. */
export function failingMessages(sql: Sql, consumer: string | undefined, page: MessagePage): Promise<StoredMessage[]> {
  const failing = `m.status = 'pending' AND m.last_error IS NOT NULL AND ($3::text IS NULL OR m.consumer = $3)`;
  return messages(sql, { sql: failing, values: [consumer ?? null] }, page);
}

/** One page of the messages that wait for a predecessor which has not come, oldest first. */
export function waitingMessages(sql: Sql, consumer: string | undefined, page: MessagePage): Promise<StoredMessage[]> {
  const waiting = `m.status = 'pending' AND m.waiting_since IS NOT NULL AND ($3::text IS NULL OR m.consumer = $3)`;
  return messages(sql, { sql: waiting, values: [consumer ?? null] }, page);
}

async function messages(sql: Sql, where: { sql: string; values: unknown[] }, { after = '0', limit }: MessagePage) {
  const { rows } = await sql.query(
    `SELECT ${columns} FROM inbox_message m WHERE ${where.sql} AND m.id > $1 ORDER BY m.id LIMIT $2`,
    [after, limit, ...where.values],
  );
  return rows.map((row): StoredMessage => ({ ...row, messageId: String(row.messageId) }));
}

/** One message with its envelope. */
export async function showMessage(sql: Sql, messageId: string): Promise<WholeMessage | undefined> {
  const { rows } = await sql.query(
    `SELECT ${columns}, m.event_id AS "eventId", m.topic, m.source, m.time, m.traceparent, m.data::json AS data,
       octet_length(decode(m.raw::json ->> 'value', 'base64')) AS bytes, m.raw IS NOT NULL AS unreadable
     FROM inbox_message m WHERE m.id = $1`,
    [messageId],
  );
  if (!rows[0]) return undefined;
  const { bytes, unreadable, ...message } = rows[0];
  return { ...message, messageId: String(message.messageId), unreadableBytes: unreadable ? (bytes ?? 0) : null };
}
