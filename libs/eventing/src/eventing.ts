import { cleanUp } from './clean-up.ts';
import { type ConsumerStatus, ServiceConsumer } from './consumer.ts';
import type { EventType } from './event-type.ts';
import type { Handler } from './handler.ts';
import { feedAgeOf } from './inbox/backlog.ts';
import type { Epidemic } from './inbox/epidemic.ts';
import { traceOf } from './inbox/failure.ts';
import { type KafkaAddress, type KafkaClient, partitionCount } from './kafka-client.ts';
import { KafkaJsClient } from './kafkajs/client.ts';
import { Relay } from './outbox/relay.ts';
import { type Logger, type Metrics, noMetrics } from './report.ts';
import type { Database, Sql } from './sql.ts';
import { fireDue } from './timer/fire.ts';
import type { TimerType } from './timer/timer.ts';
import { Rhythm } from './wakeup.ts';
import { Watchdog } from './watchdog.ts';

export interface EventingOptions<Tx extends Sql = Sql> {
  /** Name of the service: its streams are called `<service>:…`, and its own consumer has the same name. */
  service: string;
  /** CloudEvents `source` of what the service itself originates: timers. */
  source: string;
  /** As the worker role. Its pool must have a connection for every worker, and four more. */
  database: Database<Tx>;
  kafka: KafkaAddress;
  /** The catalogue: every event that may be published or heard. */
  events: readonly EventType[];
  timers?: readonly TimerType[];
  /** Business time, for timers. Default: the system's. */
  now?: () => Date | Promise<Date>;
  logger: Logger;
  metrics?: Metrics;
  /** Days for which what is over is kept: published events, handled messages, fired timers. Default 30. */
  keepDays?: number;
  /** Handlers that run side by side, for each consumer. Default 8. */
  workers?: number;
  /**
   * When so many messages were parked for one reason within so many seconds their consumer is paused instead of parking
   * another: it will be a bad deployment. Default 10 within 300.
   */
  epidemic?: Epidemic;
  /** Called when only a restart of the process can help. Default: log it and exit with 1. */
  onFatal?: (reason: string) => void;
  /** Milliseconds; the defaults are right outside tests. */
  timing?: Partial<Timing>;
}

interface Timing {
  /** A handler that takes longer has failed. */
  readonly handler: number;
  /** For which a process must have lived before its death is held against a message that was being tried before. */
  readonly probation: number;
  /** An unanswered send has failed. */
  readonly send: number;
  /** Between the promises that a topic is up to date. */
  readonly heartbeat: number;
  /** Between looks at the timers. */
  readonly timers: number;
  /** Without a sign of life, until another instance takes over the partitions. */
  readonly session: number;
  /** Without any progress where there is work, until a part counts as stuck and the process ends. */
  readonly patience: number;
  /** Before each repetition of a failed attempt; when the last fails too, the message is parked. */
  readonly backOff: readonly number[];
}

const usual: Timing = {
  handler: 20_000,
  probation: 20_000,
  send: 15_000,
  heartbeat: 5_000,
  timers: 500,
  session: 10_000,
  patience: 60_000,
  backOff: [100, 500, 2_000, 10_000, 60_000],
};

export interface EventingStatus {
  readonly relay: {
    readonly active: boolean;
    readonly lastProgressAt: Date | undefined;
    readonly failingPartitions: readonly string[];
    readonly unpublished: number;
    readonly oldestSeconds: number;
  };
  readonly consumers: Readonly<Record<string, ConsumerStatus>>;
  readonly timers: { readonly armed: number; readonly overdue: number };
}

/** Milliseconds between looks for what may go. */
const cleanUpEvery = 3_600_000;

/** The running part: relays the outbox, receives into the inbox, has it handled, fires timers. */
export class Eventing<Tx extends Sql = Sql> {
  private readonly timing: Timing;
  private readonly metrics: Metrics;
  private readonly client: KafkaClient;
  private readonly consumers = new Map<string, ServiceConsumer<Tx>>();
  private readonly timerOwners = new Map<string, string>();
  private readonly feeds = new Map<string, { until: number; age: Promise<number> }>();
  private relay: Relay | undefined;
  private timers: Rhythm | undefined;
  private cleaning: Rhythm | undefined;
  private stopping = false;
  private watchdog: Watchdog | undefined;
  private stopped: Promise<void> | undefined;

  constructor(private readonly options: EventingOptions<Tx>) {
    this.timing = { ...usual, ...options.timing };
    this.metrics = options.metrics ?? noMetrics;
    this.client = new KafkaJsClient(options.kafka, options.logger, this.timing);
  }

  get service(): string {
    return this.options.service;
  }

  /** The service's own consumer has its name; there may be others. */
  get consumerNames(): readonly string[] {
    return [...new Set([this.service, ...this.consumers.keys()])];
  }

  /** Starts the relay and the timers. Neither broker nor database need be there: what is away is awaited. */
  start(): void {
    const { database, events, service, logger } = this.options;
    const own = events.filter(({ stream }) => stream.startsWith(`${service}:`));
    this.relay = new Relay({
      database,
      bus: this.client,
      topics: [...new Set(own.map(({ topic }) => topic))],
      logger,
      metrics: this.metrics,
      heartbeatEvery: this.timing.heartbeat,
    });
    this.timers = new Rhythm(
      this.timing.timers,
      () => this.fire(),
      (error) => logger.warn({ error: traceOf(error) }, 'timers not looked at'),
    );
    this.cleaning = new Rhythm(
      cleanUpEvery,
      () => cleanUp({ database, days: this.options.keepDays ?? 30, goOn: () => !this.stopping }),
      (error) => logger.warn({ error: traceOf(error) }, 'not cleaned up'),
    );
    this.watch();
  }

  /** After a commit: there may be something to relay. */
  wake(): void {
    this.relay?.wake();
  }

  /**
   * Starts a consumer with these handlers, by type. It hears the topics of these types from their beginning.
   * @param together the types of which the handler takes several at once, as a list (`Handler`).
   * @throws Error when a type is in neither the catalogue nor the timers, or a timer is another consumer's.
   */
  hear(consumer: string, handlers: ReadonlyMap<string, Handler<Tx>>, together: ReadonlySet<string> = new Set()): void {
    const { events, timers = [] } = this.options;
    if (this.consumers.has(consumer)) throw new Error(`consumer ${consumer} is already there`);
    const known = new Set([...events, ...timers].map(({ type }) => type));
    const unknown = [...handlers.keys()].filter((type) => !known.has(type));
    if (unknown.length > 0) throw new Error(`consumer ${consumer} handles unknown types: ${unknown.join(', ')}`);
    this.own(
      consumer,
      timers.map(({ type }) => type).filter((type) => handlers.has(type)),
    );
    this.consumers.set(
      consumer,
      new ServiceConsumer({
        ...this.options,
        name: consumer,
        handlers,
        together,
        schemas: new Map([...events, ...timers].map(({ type, schema }) => [type, schema])),
        topics: [...new Set(events.filter(({ type }) => handlers.has(type)).map(({ topic }) => topic))],
        compacted: new Set(events.filter((event) => event.compacted).map(({ topic }) => topic)),
        metrics: this.metrics,
        workers: this.options.workers ?? 8,
        epidemic: this.options.epidemic ?? { parked: 10, within: 300 },
        handlerTimeout: this.timing.handler,
        provenFrom: performance.now() + this.timing.probation,
        backOff: this.timing.backOff.map((ms) => ms / 1_000),
        committed: () => this.wake(),
        client: this.client,
        dead: (reason) => this.fatal(reason),
      }),
    );
    this.watch();
  }

  /**
   * Seconds since which an event of this topic may have been committed by its producer and not yet been attended to
   * here; Infinity until all of the topic was heard. Looked up at most once a second.
   */
  async feedAge(topic: string, consumer = this.service): Promise<number> {
    const key = `${consumer} ${topic}`;
    const known = this.feeds.get(key);
    if (known && known.until > performance.now()) return known.age;
    const age = feedAgeOf(this.options.database, consumer, topic, partitionCount);
    this.feeds.set(key, { until: performance.now() + 1_000, age });
    age.catch(() => this.feeds.delete(key));
    return age;
  }

  /** For health, metrics and operators. Rejects when the database is away. */
  async status(): Promise<EventingStatus> {
    const now = (await this.options.now?.()) ?? new Date();
    const { rows } = await this.options.database.query(
      `SELECT o.*, t.* FROM
         (SELECT count(*)::int AS unpublished,
            coalesce(extract(epoch FROM clock_timestamp() - min(created_at)), 0)::float8 AS "oldestSeconds"
          FROM outbox WHERE published_at IS NULL) AS o,
         (SELECT count(*)::int AS armed, (count(*) FILTER (WHERE due_at <= $1))::int AS overdue
          FROM timer WHERE status = 'armed') AS t`,
      [now.toISOString()],
    );
    const { unpublished, oldestSeconds, armed, overdue } = rows[0];
    const relay = this.relay?.status() ?? { active: false, lastProgressAt: undefined, failingPartitions: [] };
    const named = [...this.consumers].map(async ([name, consumer]) => [name, await consumer.status()] as const);
    return {
      relay: { ...relay, unpublished, oldestSeconds },
      consumers: Object.fromEntries(await Promise.all(named)),
      timers: { armed, overdue },
    };
  }

  /** Stops in order: relay, consumers, workers. What was begun is ended, what was not begun stays stored. */
  stop(): Promise<void> {
    this.stopped ??= this.stopNow();
    return this.stopped;
  }

  private async stopNow(): Promise<void> {
    this.stopping = true;
    const consumers = [...this.consumers.values()];
    await Promise.all([this.watchdog?.stop(), this.relay?.stop(), this.timers?.stop(), this.cleaning?.stop()]);
    await Promise.all(consumers.map((consumer) => consumer.stopListening()));
    await Promise.all(consumers.map((consumer) => consumer.stopHandling()));
  }

  /** Not before there is something to watch: a process that only prints a document has to end. */
  private watch(): void {
    this.watchdog ??= new Watchdog(
      () => [...(this.relay ? [this.relay] : []), ...this.consumers.values()],
      this.timing.patience,
      (reason) => this.fatal(reason),
    );
  }

  /** A timer is a message to oneself: exactly one consumer gets it. */
  private own(consumer: string, timers: readonly string[]): void {
    const taken = timers.find((type) => this.timerOwners.has(type));
    if (taken) throw new Error(`${taken} is handled by both ${this.timerOwners.get(taken)} and ${consumer}`);
    for (const type of timers) this.timerOwners.set(type, consumer);
  }

  private async fire(): Promise<void> {
    const { database, source, now = () => new Date() } = this.options;
    const fired = await fireDue({ database, source, consumers: this.timerOwners, now });
    for (const name of fired) this.consumers.get(name)?.wake();
    if (fired.length > 0) this.timers?.hurry(); // perhaps there are more
  }

  private fatal(reason: string): void {
    this.options.logger.error({ reason }, 'eventing can not go on');
    if (this.options.onFatal) this.options.onFatal(reason);
    else process.exit(1);
  }
}
