import type { EventType } from './event-type.ts';
import type { Database, Sql } from './sql.ts';
import type { TimerType } from './timer/timer.ts';

/** Structured logging; pino fits. Nothing personal and no payload is ever passed. */
export interface Logger {
  info(fields: object, message: string): void;
  warn(fields: object, message: string): void;
  error(fields: object, message: string): void;
}

/** Where counts and durations go; labels hold names of consumers, types, topics and error classes, never ids. */
export interface Metrics {
  count(name: string, labels: Record<string, string>, by?: number): void;
  observe(name: string, labels: Record<string, string>, seconds: number): void;
}

export interface EventingOptions<Tx extends Sql = Sql> {
  /** Name of the service; its streams are named `<service>:…` and its own consumer has the same name. */
  service: string;
  /** CloudEvents `source` of what this service itself originates (timers). */
  source: string;
  /** As the worker role. */
  database: Database<Tx>;
  kafka: { brokers: string[]; clientId?: string; prefix?: string };
  /** The catalogue: every event that may be published or heard. */
  events: readonly EventType[];
  timers?: readonly TimerType[];
  /** Business time, for timers. */
  now?: () => Date | Promise<Date>;
  logger: Logger;
  metrics?: Metrics;
  /** Handlers that run side by side, for each consumer; each holds one connection of `database`. Default 8. */
  workers?: number;
  /** Called when a part is dead that only a restart of the process brings back. Default: log and exit with 1. */
  onFatal?: (reason: string) => void;
}

/** What a handler knows of the event besides its data. */
export interface EventContext<Tx extends Sql = Sql> {
  /** The transaction in which the event is marked as handled: effects written through it happen exactly once. */
  readonly tx: Tx;
  readonly envelope: Envelope;
  readonly consumer: string;
  readonly stream: string;
  readonly seq: number;
  /** 1 the first time. */
  readonly attempt: number;
}

/** CloudEvents attributes, as received. */
export interface Envelope {
  readonly id: string;
  readonly type: string;
  readonly source: string;
  readonly time: string;
  /** The stream. */
  readonly subject: string;
  /** Orders the events of a stream as text: `<epoch>-<seq>`, both of fixed width. */
  readonly sequence: string;
  readonly traceparent?: string;
}

export type Handler<Tx extends Sql = Sql> = (data: unknown, context: EventContext<Tx>) => Promise<unknown>;

/** The running part: relays the outbox, receives into the inbox, has it handled, fires timers. */
export class Eventing<Tx extends Sql = Sql> {
  constructor(readonly options: EventingOptions<Tx>) {}

  get service(): string {
    return this.options.service;
  }

  /** Starts the relay and the timers. Needs neither broker nor database to be there: what is away is awaited. */
  async start(): Promise<void> {}

  /** Starts a consumer of these types. @throws Error when a type is unknown. */
  async hear(_consumer: string, _handlers: ReadonlyMap<string, Handler<Tx>>): Promise<void> {}

  /** After a commit: the relay looks at the outbox now. */
  wake(): void {}

  /** Seconds since which events of this topic may have passed unhandled; Infinity when it was never heard in full. */
  async feedAge(_topic: string, _consumer = this.service): Promise<number> {
    return Number.POSITIVE_INFINITY;
  }

  /** Stops in order: relay, consumers, workers; what was begun is ended first. */
  async stop(): Promise<void> {}
}
