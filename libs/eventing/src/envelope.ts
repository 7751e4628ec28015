/** CloudEvents attributes of an event, as published and received (NL GOV profile 1.1). */
export interface Envelope {
  readonly id: string;
  readonly type: string;
  /** The system in which the event originated: a URN or URI. */
  readonly source: string;
  /** Business time, ISO 8601. */
  readonly time: string;
  /** The stream: `<producer>:<aggregate>:<id>`. */
  readonly subject: string;
  /** Orders the events of a stream as text: epoch and seq, both of fixed width. */
  readonly sequence: string;
  readonly traceparent?: string;
}

/** Where an event stands in its stream. */
export interface Position {
  readonly stream: string;
  /** Raised when the producer's database was restored: a later epoch is a new history. */
  readonly epoch: number;
  /** Gapless within stream and epoch, from 1. */
  readonly seq: number;
  /** When seq 1 of this stream and epoch was written, by the producer's clock. */
  readonly since: string;
}

/** A record as a bus carries it. */
export interface BusRecord {
  readonly key: Buffer | null;
  readonly value: Buffer | null;
  readonly headers: Readonly<Record<string, HeaderValue>>;
  readonly offset: string;
}

type HeaderValue = Buffer | string | (Buffer | string)[] | undefined;

/** A record to be sent: key, headers and body of CloudEvents' binary mode. */
export interface Outgoing {
  readonly key: string;
  readonly value: string | null;
  readonly headers: Readonly<Record<string, string>>;
}

export interface Incoming extends Position {
  readonly envelope: Envelope;
  /** JSON; null is a tombstone; undefined could not be read. */
  readonly data: string | null | undefined;
}

export function sequenceOf(epoch: number, seq: number): string {
  return `${String(epoch).padStart(6, '0')}-${String(seq).padStart(12, '0')}`;
}

/** The envelope of an event as outbox and inbox keep it. */
export function envelopeOf(row: any): Envelope {
  const { event_id, type, source, time, stream, epoch, seq, traceparent } = row;
  return {
    id: event_id,
    type,
    source,
    time: new Date(time).toISOString(),
    subject: stream,
    sequence: sequenceOf(Number(epoch), Number(seq)),
    ...(traceparent && { traceparent }),
  };
}

/** Writes an event as a record of CloudEvents' Kafka binding, binary mode. */
export function encode(envelope: Envelope, since: string, data: string | null): Outgoing {
  return {
    key: envelope.subject,
    value: data,
    headers: {
      ce_specversion: '1.0',
      ce_id: envelope.id,
      ce_source: envelope.source,
      ce_type: envelope.type,
      ce_time: envelope.time,
      ce_subject: envelope.subject,
      ce_sequence: envelope.sequence,
      ce_streamsince: since,
      ...(envelope.traceparent && { ce_traceparent: envelope.traceparent }),
      'content-type': 'application/json; charset=UTF-8',
    },
  };
}

/** Reads a record; undefined when its attributes are not those of an event of ours. */
export function decode(record: BusRecord): Incoming | undefined {
  const attribute = (name: string) => textOf(record.headers[`ce_${name}`]);
  const [id, source, type, subject, sequence] = ['id', 'source', 'type', 'subject', 'sequence'].map(attribute);
  const [time, since] = ['time', 'streamsince'].map((name) => instantOf(attribute(name)));
  const position = /^(\d{6})-(\d{12})$/.exec(sequence ?? '');
  if (attribute('specversion') !== '1.0' || !id || !source || !type || !subject || !time || !since || !position) return;
  if (!/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(id)) return;
  const traceparent = attribute('traceparent');
  return {
    stream: subject,
    epoch: Number(position[1]),
    seq: Number(position[2]),
    since,
    envelope: { id, type, source, time, subject, sequence: sequence!, ...(traceparent && { traceparent }) },
    data: record.value === null ? null : jsonOf(record.value),
  };
}

const utf8 = new TextDecoder('utf-8', { fatal: true });

function textOf(value: HeaderValue): string | undefined {
  if (value === undefined || Array.isArray(value)) return;
  try {
    const text = typeof value === 'string' ? value : utf8.decode(value);
    return text.includes('\0') ? undefined : text; // PostgreSQL has no place for it
  } catch {
    return;
  }
}

function instantOf(text: string | undefined): string | undefined {
  const at = new Date(text ?? Number.NaN);
  return Number.isNaN(at.getTime()) ? undefined : at.toISOString();
}

function jsonOf(bytes: Buffer): string | undefined {
  try {
    const text = utf8.decode(bytes);
    JSON.parse(text);
    return text;
  } catch {
    return;
  }
}

const asOf = 'eventing-as-of';

/** A record with an instant: everything committed before it was sent to this partition before this record. */
export function heartbeat(at: string): Outgoing {
  return { key: 'heartbeat', value: null, headers: { [asOf]: at } };
}

/** The instant of a heartbeat; undefined for any other record. */
export function heartbeatOf(record: BusRecord): string | undefined {
  return instantOf(textOf(record.headers[asOf]));
}
