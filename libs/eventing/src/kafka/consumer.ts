import type { Consumer, EachBatchPayload, Kafka } from 'kafkajs';
import type { BusRecord } from '../envelope.ts';
import { failpoint } from '../failpoint.ts';
import { traceOf } from '../inbox/failure.ts';
import type { Batch } from '../inbox/receive.ts';
import type { Logger } from '../report.ts';
import { atMost, Rhythm, Wakeup } from '../wakeup.ts';
import type { Watched } from '../watchdog.ts';
import { isBehind, type Place } from './lag.ts';
import { partitionCount } from './partition.ts';
import { leaveForPredecessors } from './predecessor.ts';

export interface KafkaConsumerOptions {
  readonly kafka: Kafka;
  readonly group: string;
  readonly prefix: string;
  /** See `KafkaAddress`. */
  readonly instance: string | undefined;
  readonly topics: readonly string[];
  /** Stores a batch; a rejection means "not now", and the same batch is offered again. */
  readonly store: (batch: Batch) => Promise<void>;
  readonly logger: Logger;
  /** kafkajs has given up and will not come back by itself. */
  readonly dead: (reason: string) => void;
  /** Milliseconds without a sign of life after which another instance takes over. */
  readonly sessionTimeout: number;
}

/** Milliseconds. */
const commitEvery = 250;
const reconnectAfter = 1_000;
const offerAgainAfter = 500;
const offerAgainWhenCongested = 2_000;
const longestGoodbye = 1_500;

/** What kafkajs never tries again, although it only says that the broker it asked has just gone. */
const noCoordinator = 'KafkaJSGroupCoordinatorNotFound';

/**
 * Brings batches to `store` and tells Kafka what was stored, never before. A kafkajs consumer must not be delayed (one
 * slow batch stops every partition) and nothing but Kafka's own errors may leave its callback (a TypeError kills it for
 * good): so nothing is handled here.
 */
export class KafkaConsumer implements Watched {
  private connecting: Promise<void>;
  private readonly committing: Rhythm;
  private readonly pause = new Wakeup();
  private readonly timers = new Set<NodeJS.Timeout>();
  private stored = new Map<string, Place & { next: string }>();
  /** Up to where this process has stored, of the partitions it was given. */
  private places = new Map<string, Place>();
  private lastSign = performance.now();
  private consumer: Consumer | undefined;
  private congested = false;
  private stopping = false;
  private state = { running: false, partitions: 0, lastBatchAt: undefined as Date | undefined };

  constructor(private readonly options: KafkaConsumerOptions) {
    this.connecting = this.connect();
    this.committing = new Rhythm(
      commitEvery,
      () => this.commit(),
      () => {}, // committed with the next ones, or read again
    );
  }

  status() {
    return { ...this.state, congested: this.congested };
  }

  /** Takes no more batches for the time being, or again. */
  setCongested(congested: boolean): void {
    this.congested = congested;
  }

  /** A dead loop looks like a quiet topic, until one asks the broker whether there is anything to hear. */
  async stuck(patience: number): Promise<string | undefined> {
    if (this.stopping || this.congested || performance.now() < this.lastSign + patience) return undefined;
    const { group, prefix, kafka } = this.options;
    const before = this.lastSign;
    const behind = await isBehind(kafka, prefix + group, [...this.places.values()]).catch((error) => {
      this.sign(); // Kafka is away: patience begins anew when it is back
      throw error;
    });
    if (this.stopping || this.lastSign !== before) return undefined;
    if (!this.state.running) return `the consumer of ${group} does not come back, and Kafka is there`;
    if (behind) return `the consumer of ${group} gets nothing, and there is something to hear`;
    this.sign();
    return undefined;
  }

  private sign(): void {
    this.lastSign = performance.now();
  }

  /** Leaves the group, after the batches under way. A broker that is away is not waited for. */
  async stop(): Promise<void> {
    this.stopping = true;
    this.pause.notify();
    for (const timer of this.timers) clearTimeout(timer);
    await atMost(longestGoodbye, this.committing.stop());
    await atMost(longestGoodbye, this.commit());
    await atMost(longestGoodbye, this.consumer?.disconnect() ?? this.connecting);
    this.state.running = false;
  }

  /** A broker that is away at the start is awaited like one that goes away later. */
  private async connect(): Promise<void> {
    while (!this.stopping) {
      try {
        this.consumer = this.create();
        await this.consumer.connect();
        await this.consumer.subscribe({ topics: this.options.topics.map(this.named), fromBeginning: true });
        if (this.stopping) return;
        await this.leaveForPredecessors();
        await this.consumer.run({
          autoCommit: false,
          eachBatchAutoResolve: false,
          partitionsConsumedConcurrently: partitionCount, // they are stored together
          eachBatch: (payload) => this.eachBatch(payload),
        });
        return;
      } catch (error) {
        this.options.logger.warn({ group: this.options.group, error: traceOf(error) }, 'not connected, trying again');
        await this.consumer?.disconnect().catch(() => {});
        await this.pause.sleep(reconnectAfter);
      }
    }
  }

  /** If that fails, Kafka gives them up by itself: it only takes longer. */
  private async leaveForPredecessors(): Promise<void> {
    const { kafka, group, prefix, instance, logger } = this.options;
    if (!instance) return;
    try {
      const left = await leaveForPredecessors(kafka, prefix + group, instance);
      if (left > 0) logger.info({ group, left }, 'took leave for an earlier life');
    } catch (error) {
      logger.warn({ group, error: traceOf(error) }, 'an earlier life may still be a member');
    }
  }

  private async connectAgain(): Promise<void> {
    await this.consumer?.disconnect().catch(() => {});
    await this.pause.sleep(reconnectAfter);
    this.connecting = this.connect();
  }

  private create(): Consumer {
    const { kafka, group, prefix, sessionTimeout, dead, logger } = this.options;
    const consumer = kafka.consumer({
      groupId: prefix + group,
      sessionTimeout,
      heartbeatInterval: Math.round(sessionTimeout / 5),
      rebalanceTimeout: 15_000,
      maxWaitTimeInMs: 250,
      maxBytesPerPartition: 512 * 1024,
      metadataMaxAge: 30_000,
      allowAutoTopicCreation: false,
      retry: { initialRetryTime: 100, maxRetryTime: 2_000, retries: 12 },
    });
    consumer.on(consumer.events.GROUP_JOIN, ({ payload }) => {
      this.stored.clear(); // of partitions that may be another's now
      this.places = placesOf(payload.memberAssignment);
      this.sign();
      const partitions = this.places.size;
      this.state = { ...this.state, running: true, partitions };
      logger.info({ group, partitions }, 'joined the group');
    });
    consumer.on(consumer.events.CRASH, ({ payload }) => {
      this.state.running = false;
      this.sign();
      logger.error({ group, restart: payload.restart, error: traceOf(payload.error) }, 'consumer crashed');
      if (payload.restart || this.stopping) return;
      if (payload.error.name === noCoordinator) void this.connectAgain();
      else dead(`the consumer of ${group} crashed for good`);
    });
    return consumer;
  }

  private readonly named = (topic: string): string => this.options.prefix + topic;

  private async eachBatch({ batch, resolveOffset, heartbeat, pause }: EachBatchPayload): Promise<void> {
    const { topic, partition, messages } = batch;
    if (this.congested) return this.later(pause);
    try {
      const records = messages.map(toRecord);
      await this.options.store({ topic: topic.slice(this.options.prefix.length), partition, records });
    } catch (error) {
      this.options.logger.warn({ topic, partition, error: traceOf(error) }, 'not stored, to be offered again');
      this.sign(); // it hears, and can't store
      return this.later(pause);
    }
    this.state.lastBatchAt = new Date();
    this.sign();
    resolveOffset(messages.at(-1)!.offset);
    const place = { topic, partition, next: String(BigInt(batch.lastOffset()) + 1n) };
    this.stored.set(keyOf(place), place);
    this.places.set(keyOf(place), place);
    await heartbeat();
  }

  /** Kafka keeps what was not resolved, and offers it again. */
  private later(pause: () => () => void): void {
    const resume = pause();
    const timer = setTimeout(
      () => {
        this.timers.delete(timer);
        resume();
      },
      this.congested ? offerAgainWhenCongested : offerAgainAfter,
    );
    this.timers.add(timer);
  }

  private async commit(): Promise<void> {
    if (this.stored.size === 0 || !this.consumer) return;
    const { stored } = this;
    this.stored = new Map();
    await this.consumer.commitOffsets([...stored.values()].map(({ next, ...where }) => ({ ...where, offset: next })));
    failpoint('receive-committed');
  }
}

function placesOf(assignment: Record<string, number[]>): Map<string, Place> {
  const places = Object.entries(assignment).flatMap(([topic, partitions]) =>
    partitions.map((partition): Place => ({ topic, partition, next: undefined })),
  );
  return new Map(places.map((place) => [keyOf(place), place]));
}

const keyOf = ({ topic, partition }: Place) => `${topic}/${partition}`;

function toRecord({ key, value, headers, offset }: EachBatchPayload['batch']['messages'][number]): BusRecord {
  return { key, value, headers: headers ?? {}, offset };
}
