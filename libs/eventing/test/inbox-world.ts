import { randomUUID } from 'node:crypto';
import { type BusRecord, encode, sequenceOf } from '../src/envelope.ts';
import { Attempts } from '../src/inbox/attempts.ts';
import { receive } from '../src/inbox/receive.ts';
import { Workers, type WorkersOptions } from '../src/inbox/workers.ts';
import type { EventContext, EventType, Handler } from '../src/index.ts';
import type { PgClient } from '../src/pg.ts';
import { type TestDatabase, testDatabase, until } from '../src/testing/index.ts';
import { effectTable, events, orderPlaced, silent } from './sample.ts';

export interface Delivery {
  event?: EventType;
  stream?: string;
  seq: number;
  epoch?: number;
  id?: string;
  since?: string;
  traceparent?: string;
  data?: unknown;
}

let offset = 0;

/** A record as Kafka would bring it. */
export function record(delivery: Delivery): BusRecord {
  const { event = orderPlaced, stream = 'a', seq, epoch = 1, id, since, traceparent, data } = delivery;
  const name = `${event.stream}:${stream}`;
  const body = data === undefined ? { [event.key]: stream, n: seq } : data;
  const { key, value, headers } = encode(
    {
      id: id ?? randomUUID(),
      type: event.type,
      source: 'urn:example:shop',
      time: '2026-01-05T10:00:00.000Z',
      subject: name,
      sequence: sequenceOf(epoch, seq),
      ...(traceparent && { traceparent }),
    },
    since ?? new Date().toISOString(),
    body === null ? null : JSON.stringify(body),
  );
  return {
    key: Buffer.from(key),
    value: value === null ? null : Buffer.from(value),
    headers,
    offset: String(offset++),
  };
}

/** An inbox without a bus: what tests deliver is received, and handled by as many workers as they like. */
export class InboxWorld {
  private readonly running: Workers<PgClient>[] = [];

  private constructor(readonly database: TestDatabase) {}

  static async open({ connections = 24 } = {}): Promise<InboxWorld> {
    return new InboxWorld(await testDatabase({ connections, statements: [effectTable] }));
  }

  async close(): Promise<void> {
    await this.rest();
    await this.database.drop();
  }

  /** Stops the workers. */
  async pause(): Promise<void> {
    await Promise.all(this.running.splice(0).map((workers) => workers.stop()));
  }

  /** Stops the workers and empties the inbox. */
  async rest(): Promise<void> {
    await this.pause();
    await this.database.owner.query(
      'TRUNCATE inbox_message, inbox_stream, inbox_topic, inbox_feed, inbox_attempt, consumer_pause, effect',
    );
  }

  /** Sets since when a consumer reads a topic; without it every stream is too young to begin in the middle. */
  async readsSince(topic: string, since: string, consumer = 'shop'): Promise<void> {
    await this.database.owner.query(
      `INSERT INTO inbox_topic VALUES ($1, $2, $3) ON CONFLICT (consumer, topic) DO UPDATE SET heard_since = $3`,
      [consumer, topic, since],
    );
  }

  /** @returns how many were new. */
  async deliver(records: BusRecord[], { consumer = 'shop', topic = 'shop', partition = 0 } = {}): Promise<number> {
    return (await receive(this.database.worker, consumer, [{ topic, partition, records }])).length;
  }

  work(
    handlers: Record<string, Handler<PgClient>> = { [orderPlaced.type]: this.effect },
    options: Partial<WorkersOptions<PgClient>> = {},
  ): Workers<PgClient> {
    const database = this.database.worker;
    const workers = new Workers<PgClient>({
      consumer: 'shop',
      database,
      handlers: new Map(Object.entries(handlers)),
      schemas: new Map(events.map(({ type, schema }) => [type, schema])),
      together: new Set(),
      compacted: new Set(['products']),
      attempts: new Attempts(database),
      handlerTimeout: 20_000,
      provenFrom: 0,
      backOff: [0.02, 0.02],
      epidemic: { parked: 1_000, within: 300 },
      count: 4,
      logger: silent,
      metrics: { count() {}, observe() {} },
      committed: () => {},
      ...options,
    });
    this.running.push(workers);
    return workers;
  }

  /** A handler that writes down what it handled. */
  readonly effect = async (data: unknown, { tx, consumer, stream, seq, envelope }: EventContext<PgClient>) => {
    await tx.query('INSERT INTO effect (consumer, stream, seq, type, data) VALUES ($1, $2, $3, $4, $5)', [
      consumer,
      stream,
      seq,
      envelope.type,
      JSON.stringify(data),
    ]);
  };

  /** What was handled of a stream, in the order in which it was. */
  async handled(stream = 'a', event = orderPlaced, consumer = 'shop'): Promise<number[]> {
    const { rows } = await this.database.owner.query(
      'SELECT seq FROM effect WHERE stream = $1 AND consumer = $2 ORDER BY id',
      [`${event.stream}:${stream}`, consumer],
    );
    return rows.map(({ seq }) => Number(seq));
  }

  /** The messages of the inbox, oldest first. */
  async messages(): Promise<
    { id: string; seq: number; status: string; attempts: number; last_error: any; raw: any }[]
  > {
    const { rows } = await this.database.owner.query(
      'SELECT id, stream, seq::int, status, attempts, last_error, raw FROM inbox_message ORDER BY id',
    );
    return rows;
  }

  async statuses(): Promise<string[]> {
    return (await this.messages()).map(({ status }) => status);
  }

  settled(): Promise<unknown> {
    return until('nothing is open', async () => (await this.open()) === 0);
  }

  parked(n: number): Promise<unknown> {
    const isParked = (status: string) => status === 'parked';
    return until(`${n} are parked`, async () => (await this.statuses()).filter(isParked).length === n);
  }

  async open(): Promise<number> {
    return (await this.statuses()).filter((status) => status === 'pending' || status === 'held').length;
  }
}

export function numbers(from: number, to: number): number[] {
  return Array.from({ length: to - from + 1 }, (_, index) => from + index);
}
