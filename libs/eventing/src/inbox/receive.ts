import { createHash } from 'node:crypto';
import { type BusRecord, decode, heartbeatOf, type Incoming } from '../envelope.ts';
import { failpoint } from '../failpoint.ts';
import type { Sql } from '../sql.ts';
import { kindOf } from './failure.ts';

export interface Batch {
  readonly consumer: string;
  readonly topic: string;
  readonly partition: number;
  readonly records: readonly BusRecord[];
}

/**
 * Of a long row of events in one stream only so many are claimable; the rest is held until these are done. Workers look
 * for the first open message of any stream, and would otherwise walk past all the others each time.
 */
export const claimable = 50;

/**
 * Stores a batch, and resolves when it is safe to tell Kafka so. What was stored before is left as it is; what can't be
 * read is parked with its bytes. Rejects only when the database is away.
 * @returns how many records were new.
 */
export async function receive(database: Sql, batch: Batch): Promise<number> {
  failpoint('receive-before');
  const events = batch.records.filter((record) => heartbeatOf(record) === undefined);
  const fresh = await store(
    database,
    batch,
    events.map((record) => readRow(batch, record)),
  );
  await stampFeed(database, batch);
  failpoint('receive-stored');
  return fresh;
}

interface Row extends Omit<Incoming, 'envelope' | 'data'> {
  readonly eventId: string;
  readonly type: string;
  readonly source: string;
  readonly time: string;
  readonly traceparent: string | null;
  readonly data: string | null;
  readonly raw: string | null;
  readonly record: BusRecord;
}

function readRow(batch: Batch, record: BusRecord): Row {
  const event = decode(record);
  if (!event) return unreadable(batch, record);
  const { envelope, data, ...position } = event;
  return {
    ...position,
    eventId: envelope.id,
    type: envelope.type,
    source: envelope.source,
    time: envelope.time,
    traceparent: envelope.traceparent ?? null,
    data: data ?? null,
    raw: data === undefined ? bytesOf(record) : null,
    record,
  };
}

/** A record that does not even say which stream it is of gets one that nothing else waits for. */
function unreadable({ topic, partition }: Batch, record: BusRecord): Row {
  const hash = createHash('sha256').update(`${topic}:${partition}:${record.offset}`).digest('hex');
  const now = new Date().toISOString();
  return {
    stream: rawStream(topic, partition),
    epoch: 1,
    seq: Number(record.offset),
    since: now,
    eventId: hash.slice(0, 32),
    type: 'unreadable',
    source: topic,
    time: now,
    traceparent: null,
    data: null,
    raw: bytesOf(record),
    record,
  };
}

export function rawStream(topic: string, partition: number): string {
  return `raw:${topic}:${partition}`;
}

function bytesOf({ key, value, headers, offset }: BusRecord): string {
  const base64 = (bytes: Buffer | string) => Buffer.from(bytes as string).toString('base64');
  const kept = Object.entries(headers).map(([name, held]) => [base64(name), [held ?? []].flat().map(base64)]);
  return JSON.stringify({ offset, key: key && base64(key), value: value && base64(value), headers: kept });
}

async function store(database: Sql, batch: Batch, rows: readonly Row[]): Promise<number> {
  if (rows.length === 0) return 0;
  try {
    return await insert(database, batch, rows);
  } catch (error) {
    if (kindOf(error) === 'infrastructure') throw error;
    // Something in these rows is not to PostgreSQL's taste. One by one, so that it stops no other.
    const [first, ...rest] = rows;
    if (rest.length === 0) return insert(database, batch, [unreadable(batch, first!.record)]);
    let fresh = 0;
    for (const row of rows) fresh += await store(database, batch, [row]);
    return fresh;
  }
}

const insertStatement = `
INSERT INTO inbox_message (consumer, topic, event_id, stream, epoch, seq, since, type, source, time, traceparent,
  data, raw, status, last_error)
SELECT $1, $2, event_id, stream, epoch, seq, since, type, source, time, traceparent, data, raw,
  CASE WHEN raw IS NOT NULL THEN 'parked'
       WHEN place > ${claimable} OR EXISTS (SELECT 1 FROM inbox_message b
         WHERE b.consumer = $1 AND b.stream = r.stream AND b.status IN ('held', 'parked')) THEN 'held'
       ELSE 'pending' END,
  CASE WHEN raw IS NOT NULL THEN '{"class":"Unreadable"}'::jsonb END
FROM (SELECT *, row_number() OVER (PARTITION BY stream ORDER BY nth) AS place
  FROM unnest($3::uuid[], $4::text[], $5::int[], $6::bigint[], $7::timestamptz[], $8::text[], $9::text[],
    $10::timestamptz[], $11::text[], $12::text[], $13::text[]) WITH ORDINALITY
    AS u (event_id, stream, epoch, seq, since, type, source, time, traceparent, data, raw, nth)) AS r
ORDER BY nth
ON CONFLICT (consumer, event_id) DO NOTHING`;

async function insert(database: Sql, { consumer, topic }: Batch, rows: readonly Row[]): Promise<number> {
  const column = <K extends keyof Row>(name: K) => rows.map((row) => row[name]);
  const columns = (
    ['eventId', 'stream', 'epoch', 'seq', 'since', 'type', 'source', 'time', 'traceparent', 'data', 'raw'] as const
  ).map(column);
  const { rowCount } = await database.query(insertStatement, [consumer, topic, ...columns]);
  return rowCount ?? 0;
}

async function stampFeed(database: Sql, { consumer, topic, partition, records }: Batch): Promise<void> {
  const asOf = records.map(heartbeatOf).findLast(Boolean);
  if (!asOf) return;
  await database.query(
    `INSERT INTO inbox_feed AS f (consumer, topic, partition, as_of) VALUES ($1, $2, $3, $4)
     ON CONFLICT (consumer, topic, partition) DO UPDATE SET as_of = greatest(f.as_of, $4)`,
    [consumer, topic, partition, asOf],
  );
}
