import { randomUUID } from 'node:crypto';
import { type EventType, validate } from './event-type.ts';
import { failpoint } from './failpoint.ts';
import { partitionOf } from './kafka/partition.ts';
import type { Sql } from './sql.ts';

/** Where and when an event comes from. */
export interface PublishContext {
  /** CloudEvents `source`: a URN or URI of the producing system. */
  source: string;
  /** Business time of the fact (CloudEvents `time`). */
  now: Date;
  /** W3C trace context; handlers of this event continue the trace. */
  traceparent?: string;
}

export interface Published {
  eventId: string;
  /** `<producer>:<aggregate>:<id>` */
  stream: string;
  /** Gapless within the stream and epoch, from 1. */
  seq: number;
}

/** Bytes of JSON that one event may carry: the size every CloudEvents intermediary must forward. */
export const maxDataBytes = 64 * 1024;

/** An event that can never be sent; refused before it is stored, because a stored one would stop its stream. */
export class UnpublishableEvent extends Error {
  override readonly name = 'UnpublishableEvent';
  readonly code = 'unpublishable-event';
}

/**
 * Appends an event to the outbox in the caller's transaction: it is published if and only if that transaction commits.
 * The stream's row stays locked until then, so the events of one stream are numbered, stored and sent in commit order.
 *
 * A transaction that publishes on several streams should do so in the order of their names, as with any row locks.
 * @throws SchemaViolation when the data does not fit the declaration.
 * @throws UnpublishableEvent when the stream's key is missing or the data is larger than 64 KB.
 */
export async function publish(tx: Sql, event: EventType, data: unknown, context: PublishContext): Promise<Published> {
  const said = await validate(event.type, event.strict ?? event.schema, data);
  return append(tx, event, keyOf(event, said), encode(event, said), context);
}

/**
 * Appends a tombstone: consumers forget the snapshot of this stream and Kafka drops it. Compacted topics only.
 * @throws UnpublishableEvent on any other topic.
 */
export async function publishTombstone(
  tx: Sql,
  event: EventType,
  key: string,
  context: PublishContext,
): Promise<Published> {
  if (!event.compacted) throw new UnpublishableEvent(`${event.type}: only a compacted topic knows tombstones`);
  return append(tx, event, key, null, context);
}

// One statement, so one round trip. `outbox.id` is drawn after the stream's row is locked: in a stream, id order is
// seq order is commit order, which is all the relay relies on.
const appendStatement = `
WITH numbered AS (
  INSERT INTO event_stream AS s (stream, epoch, last_seq, since)
  SELECT $2, epoch, 1, clock_timestamp() FROM event_epoch
  ON CONFLICT (stream) DO UPDATE SET
    last_seq = CASE WHEN s.epoch = excluded.epoch THEN s.last_seq + 1 ELSE 1 END,
    since    = CASE WHEN s.epoch = excluded.epoch THEN s.since ELSE excluded.since END,
    epoch    = excluded.epoch
  RETURNING epoch, last_seq, since)
INSERT INTO outbox (event_id, topic, partition, stream, epoch, seq, since, type, source, time, traceparent, data)
SELECT $1::uuid, $3, $4::int, $2, epoch, last_seq, since, $5, $6, $7::timestamptz, $8, $9 FROM numbered
RETURNING seq`;

async function append(
  tx: Sql,
  event: EventType,
  key: string,
  data: string | null,
  context: PublishContext,
): Promise<Published> {
  const eventId = randomUUID();
  const stream = `${event.stream}:${key}`;
  const { rows } = await tx.query(appendStatement, [
    eventId,
    stream,
    event.topic,
    partitionOf(stream),
    event.type,
    context.source,
    context.now.toISOString(),
    context.traceparent ?? null,
    data,
  ]);
  failpoint('publish-stored');
  return { eventId, stream, seq: Number(rows[0].seq) };
}

function keyOf(event: EventType, data: unknown): string {
  const key = (data as Record<string, unknown> | null)?.[event.key];
  if (typeof key === 'string' && key !== '') return key;
  throw new UnpublishableEvent(`${event.type}: data.${event.key} names the stream and must be a non-empty string`);
}

function encode(event: EventType, data: unknown): string {
  const json = JSON.stringify(data);
  const bytes = Buffer.byteLength(json);
  if (bytes <= maxDataBytes) return json;
  throw new UnpublishableEvent(`${event.type}: ${bytes} bytes of data, at most ${maxDataBytes} fit in one event`);
}
