import type { Consumer, EachBatchPayload, Kafka } from 'kafkajs';
import type { BusRecord } from '../envelope.ts';
import { failpoint } from '../failpoint.ts';
import { traceOf } from '../inbox/failure.ts';
import { type Consumption, type PartitionPosition, partitionCount, type Subscription } from '../kafka-client.ts';
import type { Logger } from '../report.ts';
import { atMost, Rhythm, Wakeup } from '../wakeup.ts';
import { leaveForPredecessors } from './predecessor.ts';

export interface KafkaConsumerOptions extends Subscription {
  readonly kafka: Kafka;
  readonly prefix: string;
  /** See `KafkaAddress`. */
  readonly instance: string | undefined;
  readonly logger: Logger;
  /** Milliseconds without a heartbeat after which another instance takes over. */
  readonly sessionTimeout: number;
}

/** Milliseconds. */
const commitEvery = 250;
const reconnectAfter = 1_000;
const offerAgainAfter = 500;
const offerAgainWhenCongested = 2_000;
const stopWithin = 1_500;

/** kafkajs never retries this error, although it only means that the broker it asked has just gone. */
const noCoordinator = 'KafkaJSGroupCoordinatorNotFound';

/**
 * Passes batches to `store` and commits their offsets afterwards, never before. A kafkajs consumer must not be delayed (one
 * slow batch stops every partition) and nothing but Kafka's own errors may leave its callback (a TypeError kills it for
 * good): so nothing is handled here.
 */
export class KafkaConsumer implements Consumption {
  private connecting: Promise<void>;
  private readonly committing: Rhythm;
  private readonly pause = new Wakeup();
  private readonly timers = new Set<NodeJS.Timeout>();
  private stored = new Map<string, PartitionPosition & { next: string }>();
  /** Up to where this process has stored, of the partitions assigned to it; topics with the prefix. */
  private reached = new Map<string, PartitionPosition>();
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

  positions(): readonly PartitionPosition[] {
    const { prefix } = this.options;
    return [...this.reached.values()].map(({ topic, ...at }) => ({ topic: topic.slice(prefix.length), ...at }));
  }

  lastSignAt(): number {
    return this.lastSign;
  }

  private sign(): void {
    this.lastSign = performance.now();
  }

  /**
   * Leaves the group, after the batches under way. A broker that is away is not waited for. kafkajs can't stop a consumer
   * that is still joining: that one leaves when it has joined, and does not start again when it can't.
   */
  async stop(): Promise<void> {
    this.stopping = true;
    this.pause.notify();
    for (const timer of this.timers) clearTimeout(timer);
    await atMost(stopWithin, this.committing.stop());
    await atMost(stopWithin, Promise.all([this.commit().catch(() => {}), this.connecting]));
    if (this.state.running) await atMost(stopWithin, this.consumer!.disconnect());
    this.state.running = false;
  }

  /** A broker that is away at the start is awaited like one that goes away later. */
  private async connect(): Promise<void> {
    while (!this.stopping) {
      try {
        this.consumer = this.create();
        await this.consumer.connect();
        await this.consumer.subscribe({ topics: this.options.topics.map(this.named), fromBeginning: true });
        await this.leaveForPredecessors();
        if (this.stopping) return await this.consumer.disconnect();
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
      if (left > 0) logger.info({ group, left }, 'left the group for a killed predecessor');
    } catch (error) {
      logger.warn({ group, error: traceOf(error) }, 'a killed predecessor may still be a member');
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
      retry: {
        initialRetryTime: 100,
        maxRetryTime: 2_000,
        retries: 12,
        restartOnFailure: async () => !this.stopping,
      },
    });
    consumer.on(consumer.events.GROUP_JOIN, ({ payload }) => {
      // Not at once: kafkajs can stop it when this event is over.
      if (this.stopping) setImmediate(() => consumer.disconnect().catch(() => {}));
      this.stored.clear(); // of partitions that may be another's now
      this.reached = beginningsOf(payload.memberAssignment);
      this.sign();
      const partitions = this.reached.size;
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
      this.sign(); // it receives, and can't store
      return this.later(pause);
    }
    this.state.lastBatchAt = new Date();
    this.sign();
    resolveOffset(messages.at(-1)!.offset);
    const position = { topic, partition, next: String(BigInt(batch.lastOffset()) + 1n) };
    this.stored.set(keyOf(position), position);
    this.reached.set(keyOf(position), position);
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

function beginningsOf(assignment: Record<string, number[]>): Map<string, PartitionPosition> {
  const beginnings = Object.entries(assignment).flatMap(([topic, partitions]) =>
    partitions.map((partition): PartitionPosition => ({ topic, partition, next: undefined })),
  );
  return new Map(beginnings.map((position) => [keyOf(position), position]));
}

const keyOf = ({ topic, partition }: PartitionPosition) => `${topic}/${partition}`;

function toRecord({ key, value, headers, offset }: EachBatchPayload['batch']['messages'][number]): BusRecord {
  return { key, value, headers: headers ?? {}, offset };
}
