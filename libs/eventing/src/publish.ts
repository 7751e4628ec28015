import { randomUUID } from 'node:crypto';
import { type EventType, validate } from './event-type.ts';
import { failpoint } from './failpoint.ts';
import { partitionOf } from './partition.ts';
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
  const [published] = await append(tx, [await publishable(event, data, context)]);
  return published!;
}

/** An event that was read and can be sent, for `append`. @throws as `publish` does. */
export async function publishable(event: EventType, data: unknown, context: PublishContext): Promise<Publishable> {
  const valid = await validate(event.type, event.strict ?? event.schema, data);
  return rowOf(event, keyOf(event, valid), encode(event, valid), context);
}

// One event a statement: to number several in one takes PostgreSQL three times as long, and the statements are pipelined
// anyway.
const appendStatement = 'SELECT append_event($1, $2, $3, $4, $5, $6, $7, $8, $9) AS seq';

/** An event as the outbox will keep it, but for its number. */
export interface Publishable {
  readonly eventId: string;
  readonly stream: string;
  readonly topic: string;
  readonly type: string;
  readonly source: string;
  readonly time: string;
  readonly traceparent: string | null;
  readonly data: string;
}

function rowOf(event: EventType, key: string, data: string, context: PublishContext): Publishable {
  const { source, now, traceparent = null } = context;
  const { topic, type } = event;
  const stream = `${event.stream}:${key}`;
  return { eventId: randomUUID(), stream, topic, type, source, time: now.toISOString(), traceparent, data };
}

/** Appends events to the outbox, those of one stream in this order. Streams are locked in the order of their names. */
export async function append(tx: Sql, events: readonly Publishable[]): Promise<Published[]> {
  const sorted = events.toSorted((a, b) => (a.stream < b.stream ? -1 : Number(a.stream > b.stream)));
  const appended = new Map<Publishable, number>();
  await Promise.all(
    sorted.map(async (event) => {
      const { eventId, stream, topic, type, source, time, traceparent, data } = event;
      const values = [eventId, stream, topic, partitionOf(stream), type, source, time, traceparent, data];
      const { rows } = await tx.query(appendStatement, values);
      appended.set(event, Number(rows[0].seq));
    }),
  );
  failpoint('publish-stored');
  return events.map((event) => ({ eventId: event.eventId, stream: event.stream, seq: appended.get(event)! }));
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
