import { cleanUp } from './clean-up.ts';
import { type ConsumerStatus, ServiceConsumer } from './consumer.ts';
import { type EventingOptions, type Timing, usualTiming } from './eventing-options.ts';
import type { Handler } from './handler.ts';
import { feedAgeOf } from './inbox/backlog.ts';
import { traceOf } from './inbox/failure.ts';
import { type KafkaClient, partitionCount } from './kafka-client.ts';
import { KafkaJsClient } from './kafkajs/client.ts';
import { inStep, Lookout } from './lookout.ts';
import { Relay } from './outbox/relay.ts';
import { type Metrics, noMetrics } from './report.ts';
import type { Sql } from './sql.ts';
import { dueTimer, fireDue } from './timer/fire.ts';
import { Rhythm } from './wakeup.ts';
import { Watchdog } from './watchdog.ts';

export interface EventingStatus {
  readonly relay: {
    readonly active: boolean;
    readonly lastProgressAt: Date | undefined;
    readonly failingPartitions: readonly string[];
    readonly unpublished: number;
    readonly oldestSeconds: number;
  };
  readonly consumers: Readonly<Record<string, ConsumerStatus>>;
  /** Armed: counted up to a thousand. */
  readonly timers: { readonly armed: number; readonly overdue: number };
}

/** Milliseconds between looks for what may go. */
const cleanUpEvery = 3_600_000;
/** Timers are armed for years ahead: of more than so many the number is not looked up. */
const countedArmed = 1_000;

/** The running part: relays the outbox, receives into the inbox, has it handled, fires timers. */
export class Eventing<Tx extends Sql = Sql> {
  private readonly timing: Timing;
  private readonly metrics: Metrics;
  /** For what else polls this database. */
  readonly lookout: Lookout;
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
    this.timing = { ...usualTiming, ...options.timing };
    this.metrics = options.metrics ?? noMetrics;
    this.lookout = new Lookout(options.database);
    this.client = new KafkaJsClient(options.kafka, options.logger, this.timing);
  }

  get service(): string {
    return this.options.service;
  }

  /** The service's own consumer has its name; there may be others. */
  get consumerNames(): readonly string[] {
    return [...new Set([this.service, ...this.consumers.keys()])];
  }

  /** Whether every consumer that reads topics is a member of its group. */
  isListening(): boolean {
    return [...this.consumers.values()].every((consumer) => consumer.isListening());
  }

  /** Starts the relay and the timers. Neither broker nor database need be there: what is away is awaited. */
  start(): void {
    const { database, events, service, logger } = this.options;
    const own = events.filter(({ stream }) => stream.startsWith(`${service}:`));
    this.relay = new Relay({
      database,
      lookout: this.lookout,
      bus: this.client,
      topics: [...new Set(own.map(({ topic }) => topic))],
      logger,
      metrics: this.metrics,
      heartbeatEvery: this.timing.heartbeat,
    });
    this.timers = new Rhythm(
      () => inStep(this.timing.timers),
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
   * Starts a consumer with these handlers, by type. It reads the topics of these types from their beginning.
   * @param together the types of which the handler takes several at once, as a list (`Handler`).
   * @throws Error when a type is in neither the catalogue nor the timers, or a timer is another consumer's.
   */
  subscribe(
    consumer: string,
    handlers: ReadonlyMap<string, Handler<Tx>>,
    together: ReadonlySet<string> = new Set(),
  ): void {
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
        lookout: this.lookout,
        name: consumer,
        handlers,
        together,
        schemas: new Map([...events, ...timers].map(({ type, schema }) => [type, schema])),
        topics: [...new Set(events.filter(({ type }) => handlers.has(type)).map(({ topic }) => topic))],
        compacted: new Set(events.filter((event) => event.compacted).map(({ topic }) => topic)),
        metrics: this.metrics,
        workers: this.options.workers ?? 8,
        version: this.options.version ?? '',
        epidemic: this.options.epidemic ?? { parked: 10, within: 300 },
        handlerTimeout: this.timing.handler,
        provenFrom: performance.now() + this.timing.probation,
        backOff: this.timing.backOff.map((ms) => ms / 1_000),
        committed: () => this.wake(),
        client: this.client,
      }),
    );
    this.watch();
  }

  /**
   * Seconds since which an event of this topic may have been committed by its producer and not yet been attended to
   * here; Infinity until every partition has sent a heartbeat. Looked up at most once a second.
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
         (SELECT (SELECT count(*)::int FROM (SELECT FROM timer WHERE status = 'armed' LIMIT $2) AS counted) AS armed,
            (SELECT count(*)::int FROM timer WHERE status = 'armed' AND due_at <= $1) AS overdue) AS t`,
      [now.toISOString(), countedArmed],
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
    const types = [...this.timerOwners.keys()];
    if (types.length === 0 || !(await this.lookout.exists(dueTimer(await now(), types)))) return;
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
