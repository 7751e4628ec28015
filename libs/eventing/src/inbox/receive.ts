import { createHash } from 'node:crypto';
import { type BusRecord, decode, heartbeatOf, type Incoming } from '../envelope.ts';
import { failpoint } from '../failpoint.ts';
import type { Batch } from '../kafka-client.ts';
import { listed, type Sql } from '../sql.ts';
import { kindOf } from './failure.ts';

export interface Fresh {
  readonly topic: string;
  readonly stream: string;
}

/**
 * Of a long row of events in one stream only so many are claimable; the rest is held until these are done. Workers look
 * for the first open message of any stream, and would otherwise walk past all the others each time.
 */
export const claimable = 50;

/**
 * Stores batches, in one statement, and resolves when their offsets may be committed. What was stored before is left as it
 * is; what can't be read is parked with its bytes. Rejects only when the database is away.
 * @param ahead Called for a batch with a heartbeat that is dated ahead.
 * @returns those that were new.
 */
export async function receive(
  database: Sql,
  consumer: string,
  batches: readonly Batch[],
  ahead: (batch: Batch) => void = () => {},
): Promise<Fresh[]> {
  const rows = batches.flatMap((batch) =>
    batch.records.filter((record) => heartbeatOf(record) === undefined).map((record) => readRow(batch, record)),
  );
  const fresh = await store(database, consumer, rows);
  for (const batch of await stampFeeds(database, consumer, batches)) ahead(batch);
  return fresh;
}

interface Row extends Omit<Incoming, 'envelope' | 'data'> {
  readonly topic: string;
  readonly eventId: string;
  readonly type: string;
  readonly source: string;
  readonly time: string;
  readonly traceparent: string | null;
  readonly data: string | null;
  readonly raw: string | null;
  /** What stands in its place when PostgreSQL refuses it. */
  readonly unreadable: () => Row;
}

function readRow(batch: Batch, record: BusRecord): Row {
  const event = decode(record);
  if (!event) return unreadable(batch, record);
  const { envelope, data, ...position } = event;
  return {
    ...position,
    topic: batch.topic,
    eventId: envelope.id,
    type: envelope.type,
    source: envelope.source,
    time: envelope.time,
    traceparent: envelope.traceparent ?? null,
    data: data ?? null,
    raw: data === undefined ? bytesOf(record) : null,
    unreadable: () => unreadable(batch, record),
  };
}

/** A record without a readable stream gets one that nothing else waits for. */
function unreadable(batch: Batch, record: BusRecord): Row {
  const { topic, partition } = batch;
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
    topic,
    time: now,
    traceparent: null,
    data: null,
    raw: bytesOf(record),
    unreadable: () => unreadable(batch, record),
  };
}

function rawStream(topic: string, partition: number): string {
  return `raw:${topic}:${partition}`;
}

function bytesOf({ key, value, headers, offset }: BusRecord): string {
  const base64 = (bytes: Buffer | string) => Buffer.from(bytes as string).toString('base64');
  const kept = Object.entries(headers).map(([name, held]) => [base64(name), [held ?? []].flat().map(base64)]);
  return JSON.stringify({ offset, key: key && base64(key), value: value && base64(value), headers: kept });
}

async function store(database: Sql, consumer: string, rows: readonly Row[]): Promise<Fresh[]> {
  if (rows.length === 0) return [];
  try {
    return await insert(database, consumer, rows);
  } catch (error) {
    if (kindOf(error) === 'infrastructure') throw error;
    // Insert one by one, so that one bad row does not block the rest.
    const [first, ...rest] = rows;
    if (rest.length === 0) return insert(database, consumer, [first!.unreadable()]);
    const fresh: Fresh[] = [];
    for (const row of rows) fresh.push(...(await store(database, consumer, [row])));
    return fresh;
  }
}

const columns = {
  topic: 'text',
  eventId: 'uuid',
  stream: 'text',
  epoch: 'int',
  seq: 'bigint',
  since: 'timestamptz',
  type: 'text',
  source: 'text',
  time: 'timestamptz',
  traceparent: 'text',
  data: 'text',
  raw: 'text',
} satisfies Partial<Record<keyof Row, string>>;

const insertStatement = `
INSERT INTO inbox_message (consumer, topic, event_id, stream, epoch, seq, since, type, source, time, traceparent,
  data, raw, status, last_error)
SELECT $1, topic, event_id, stream, epoch, seq, since, type, source, time, traceparent, data, raw,
  CASE WHEN raw IS NOT NULL THEN 'parked'
       WHEN place > ${claimable} OR EXISTS (SELECT 1 FROM inbox_message b
         WHERE b.consumer = $1 AND b.stream = r.stream AND b.status IN ('held', 'parked')) THEN 'held'
       ELSE 'pending' END,
  CASE WHEN raw IS NOT NULL THEN '{"class":"Unreadable"}'::jsonb END
FROM (SELECT *, row_number() OVER (PARTITION BY stream ORDER BY nth) AS place
  FROM unnest(${Object.values(columns).map((type, nth) => listed(nth + 2, type))}) WITH ORDINALITY
    AS u (topic, event_id, stream, epoch, seq, since, type, source, time, traceparent, data, raw, nth)) AS r
ORDER BY nth
ON CONFLICT (consumer, event_id) DO NOTHING
RETURNING topic, stream`;

async function insert(database: Sql, consumer: string, rows: readonly Row[]): Promise<Fresh[]> {
  const names = Object.keys(columns) as (keyof typeof columns)[];
  const values = names.map((name) => rows.map((row) => row[name]));
  failpoint('receive-before');
  const stored = await database.query(insertStatement, [consumer, ...values]);
  failpoint('receive-stored');
  return stored.rows;
}

/** Seconds by which a producer's clock may be ahead of this database's. */
const skew = 5;

// What is dated ahead would vouch for events that are not yet written: it does not count, and one that was kept is
// replaced by the next that is right.
// In order, so that two instances that both have a partition for a moment do not wait for each other.
const stampStatement = `
WITH given AS (SELECT * FROM unnest(${listed(2, 'text')}, ${listed(3, 'int')}, ${listed(4, 'timestamptz')})
  AS g (topic, partition, at)),
horizon AS (SELECT clock_timestamp() + interval '${skew} s' AS at),
stamped AS (
  INSERT INTO inbox_feed AS f (consumer, topic, partition, as_of)
  SELECT $1, g.topic, g.partition, max(g.at) FROM given g, horizon h WHERE g.at <= h.at
  GROUP BY g.topic, g.partition ORDER BY g.topic, g.partition
  ON CONFLICT (consumer, topic, partition) DO UPDATE SET as_of =
    CASE WHEN f.as_of > (SELECT at FROM horizon) THEN excluded.as_of ELSE greatest(f.as_of, excluded.as_of) END)
SELECT g.topic, g.partition FROM given g, horizon h WHERE g.at > h.at`;

/** @returns the batches with a heartbeat that was refused. */
async function stampFeeds(database: Sql, consumer: string, batches: readonly Batch[]): Promise<Batch[]> {
  const beats = batches.flatMap((batch) => {
    const instants = batch.records.map(heartbeatOf).filter((at) => at !== undefined);
    return instants.map((at) => ({ batch, at }));
  });
  if (beats.length === 0) return [];
  const kept = beats.filter(({ at }) => /^(?!0000)\d{4}-/.test(at)); // others are of a year that PostgreSQL writes otherwise
  const { rows } = await database.query(stampStatement, [
    consumer,
    kept.map(({ batch }) => batch.topic),
    kept.map(({ batch }) => batch.partition),
    kept.map(({ at }) => at),
  ]);
  const refused = new Set(rows.map(({ topic, partition }) => `${topic}/${partition}`));
  const isRefused = ({ batch: { topic, partition }, at }: (typeof beats)[number]) =>
    refused.has(`${topic}/${partition}`) || !kept.some((one) => one.at === at);
  return [...new Set(beats.filter(isRefused).map(({ batch }) => batch))];
}
