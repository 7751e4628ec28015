import type { StandardSchemaV1 } from './event-type.ts';
import { Gathering } from './gathering.ts';
import type { Handler } from './handler.ts';
import { Attempts } from './inbox/attempts.ts';
import { type Backlog, backlogOf, congestionOf } from './inbox/backlog.ts';
import { type Epidemic, noteVersion } from './inbox/epidemic.ts';
import { traceOf } from './inbox/failure.ts';
import { receive } from './inbox/receive.ts';
import { Workers } from './inbox/workers.ts';
import type { Batch, Consumption, ConsumptionStatus, KafkaClient } from './kafka-client.ts';
import type { Lookout } from './lookout.ts';
import type { Logger, Metrics } from './report.ts';
import type { Database, Sql } from './sql.ts';
import { StallCheck } from './stall-check.ts';
import { Wakeup } from './wakeup.ts';
import type { Watched } from './watchdog.ts';

export interface ConsumerOptions<Tx extends Sql> {
  readonly name: string;
  readonly handlers: ReadonlyMap<string, Handler<Tx>>;
  readonly together: ReadonlySet<string>;
  readonly schemas: ReadonlyMap<string, StandardSchemaV1>;
  readonly topics: readonly string[];
  readonly compacted: ReadonlySet<string>;
  readonly database: Database<Tx>;
  readonly lookout: Lookout;
  readonly logger: Logger;
  readonly metrics: Metrics;
  readonly workers: number;
  readonly handlerTimeout: number;
  readonly provenFrom: number;
  readonly backOff: readonly number[];
  readonly epidemic: Epidemic;
  readonly version: string;
  readonly committed: () => void;
  readonly client: Pick<KafkaClient, 'consume' | 'lag'>;
}

export interface ConsumerStatus extends Backlog, ConsumptionStatus {}

const notConnected: ConsumptionStatus = { running: false, partitions: 0, congested: false, lastBatchAt: undefined };

/** Messages to be worked through at which a consumer takes no more, and at which it begins again. */
const congestion = { from: 20_000, until: 10_000 };
/** Milliseconds. */
const lookEvery = 1_000;

/** One consumer in this process: what it receives is stored first, and handled from there. */
export class ServiceConsumer<Tx extends Sql> implements Watched {
  private readonly workers: Workers<Tx>;
  private readonly inbox = new Gathering((batches: readonly Batch[]) => this.store(batches));
  private readonly pause = new Wakeup();
  private readonly listening: Promise<void>;
  private consumption: Consumption | undefined;
  private stall: StallCheck | undefined;
  private looked = Number.NEGATIVE_INFINITY;
  private readonly refusals = new Map<string, number>();
  private stopping = false;

  constructor(private readonly options: ConsumerOptions<Tx>) {
    const { name: consumer, workers: count, database } = options;
    this.workers = new Workers({ ...options, consumer, count, attempts: new Attempts(database) });
    this.listening = this.listen();
  }

  /** A message has come by another way. */
  wake(): void {
    this.workers.wake(1);
  }

  async status(): Promise<ConsumerStatus> {
    const listening = this.consumption?.status() ?? notConnected;
    return { ...listening, ...(await backlogOf(this.options.database, this.options.name)) };
  }

  isListening(): boolean {
    return this.options.topics.length === 0 || this.consumption?.status().running === true;
  }

  async stuck(patience: number): Promise<string | undefined> {
    const reason = this.stopping ? undefined : await this.stall?.stuck(patience);
    return this.stopping ? undefined : reason;
  }

  /** Receives no more; what comes now stays in Kafka. */
  async stopListening(): Promise<void> {
    this.stopping = true;
    this.pause.notify();
    await this.listening;
    await this.consumption?.stop();
  }

  /** Ends what is being handled; the rest stays in the inbox. */
  stopHandling(): Promise<void> {
    return this.workers.stop();
  }

  private async listen(): Promise<void> {
    const { name: group, topics, client, logger } = this.options;
    let away = false;
    while (!this.stopping) {
      try {
        await this.remember();
        if (topics.length === 0) return;
        this.consumption = client.consume({ group, topics, store: (batch) => this.inbox.add(batch) });
        this.stall = new StallCheck(client, group, this.consumption);
        return;
      } catch (error) {
        if (!away) logger.warn({ consumer: group, error: traceOf(error) }, 'the inbox is away, asked until it is back');
        away = true;
        await this.pause.sleep(lookEvery);
      }
    }
  }

  /** From now on the beginning of a stream can't be missed: a stream that is younger must start at 1. */
  private async remember(): Promise<void> {
    const { database, name, topics, version } = this.options;
    await noteVersion(database, name, version);
    await database.query(
      'INSERT INTO inbox_topic (consumer, topic) SELECT $1, unnest($2::text[]) ON CONFLICT DO NOTHING',
      [name, [...topics]],
    );
  }

  private async store(batches: readonly Batch[]): Promise<void> {
    const { name: consumer, database, metrics } = this.options;
    const fresh = await receive(database, consumer, batches, ({ topic }) => this.refuseHeartbeat(topic));
    for (const { topic } of fresh) metrics.count('rondetafel_eventing_received_total', { consumer, topic });
    // One for each stream: no more can work at a time, and who ends one message looks for the next.
    if (fresh.length > 0) this.workers.wake(new Set(fresh.map(({ stream }) => stream)).size);
    if (fresh.length > 0 && performance.now() > this.looked + lookEvery) {
      this.looked = Number.POSITIVE_INFINITY;
      void this.decongest().finally(() => {
        this.looked = performance.now();
      });
    }
  }

  /** Somebody's clock is wrong, or it is forged. One line a minute and topic: it comes every five seconds. */
  private refuseHeartbeat(topic: string): void {
    const { name: consumer, logger, metrics } = this.options;
    metrics.count('rondetafel_eventing_heartbeats_refused_total', { consumer, topic });
    if (performance.now() < (this.refusals.get(topic) ?? 0) + 60_000) return;
    this.refusals.set(topic, performance.now());
    logger.error({ consumer, topic }, 'heartbeat dated ahead, refused: is the clock of its producer right?');
  }

  /** Takes no more while there is too much to work through, and looks again until there is not. */
  private async decongest(): Promise<void> {
    const { name: consumer, logger } = this.options;
    if ((await this.open()) <= congestion.from) return;
    logger.warn({ consumer }, 'backlog: receiving no more for the time being');
    this.consumption?.setCongested(true);
    while (!this.stopping && (await this.open()) > congestion.until) await this.pause.sleep(lookEvery);
    this.consumption?.setCongested(false);
    logger.info({ consumer }, 'backlog worked off: receiving again');
  }

  private open(): Promise<number> {
    return congestionOf(this.options.database, this.options.name).catch(() => Number.POSITIVE_INFINITY);
  }
}
