import type { Consumer, EachBatchPayload, Kafka } from 'kafkajs';
import { causeOf } from '../cause.ts';
import type { BusRecord } from '../envelope.ts';
import { failpoint } from '../failpoint.ts';
import { traceOf } from '../inbox/failure.ts';
import { type Consumption, type PartitionPosition, partitionCount, type Subscription } from '../kafka-client.ts';
import type { Logger } from '../report.ts';
import { atMost, Wakeup } from '../wakeup.ts';
import { leaveForPredecessors } from './predecessor.ts';

export interface KafkaConsumerOptions extends Subscription {
  readonly kafka: Kafka;
  readonly prefix: string;
  /** See `KafkaAddress`. */
  readonly instance: string | undefined;
  readonly logger: Logger;
  /** Milliseconds without a heartbeat after which another instance takes over. */
  readonly sessionTimeout: number;
  /** Milliseconds before a consumer that failed is built anew. */
  readonly rebuildAfter: number;
  /** Milliseconds for which Kafka may keep back an answer that nothing is new. A consumer stops after one. */
  readonly fetchWait: number;
}

/** Milliseconds. */
const commitAfter = 250;
/** A consumer is built anew each time after twice as long, up to so many times the first, until one has lived for a while. */
const rebuildLongest = 10;
const livedFor = 30_000;
const offerAgainAfter = 500;
const offerAgainWhenCongested = 2_000;
const stopWithin = 1_500;
/** By how much the wall clock is ahead of a clock that only goes on: it falls when the wall clock is set back. */
const wallClock = () => Date.now() - performance.now();
/** Of which one connects and others may still be ending. */
const lives = 4;

/**
 * Passes batches to `store` and commits their offsets afterwards, never before. A kafkajs consumer must not be delayed (one
 * slow batch stops every partition) and nothing but Kafka's own errors may leave its callback (a TypeError kills it for
 * good): so nothing is handled here. One that has crashed is thrown away, and another is built until it works: whatever
 * Kafka answers meanwhile is no reason to end the process.
 */
export class KafkaConsumer implements Consumption {
  private connecting: Promise<void>;
  private committing: NodeJS.Timeout | undefined;
  private readonly pause = new Wakeup(lives);
  private readonly timers = new Set<NodeJS.Timeout>();
  private stored = new Map<string, PartitionPosition & { next: string }>();
  /** Up to where this process has stored, of the partitions assigned to it; topics with the prefix. */
  private reached = new Map<string, PartitionPosition>();
  private lastSign = performance.now();
  private consumer: Consumer | undefined;
  private congested = false;
  private memberId: string | undefined;
  /** Counts how often it was built anew. */
  private life = 0;
  private failures = 0;
  private joinedAt = Number.POSITIVE_INFINITY;
  /** By `performance.now()`: since when it is without Kafka, and whether the inbox refuses. Logged when that changes. */
  private awaySince: number | undefined;
  private refused = false;
  /** The furthest that the wall clock was since it was built. */
  private latest = wallClock();
  private stopping = false;
  private state = { running: false, partitions: 0, lastBatchAt: undefined as Date | undefined };

  constructor(private readonly options: KafkaConsumerOptions) {
    this.connecting = this.connect();
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
    this.pause.notify(lives);
    for (const timer of this.timers) clearTimeout(timer);
    clearTimeout(this.committing);
    await atMost(stopWithin, Promise.all([this.commit().catch(() => {}), this.connecting]));
    if (this.state.running && this.consumer) await atMost(stopWithin, this.consumer.disconnect());
    this.state.running = false;
  }

  /** A broker that is away at the start is awaited like one that goes away later. */
  private async connect(life = this.life): Promise<void> {
    const isOver = () => this.stopping || life !== this.life;
    while (!isOver()) {
      const consumer = this.create();
      this.consumer = consumer;
      try {
        await consumer.connect();
        await consumer.subscribe({ topics: this.options.topics.map(this.named), fromBeginning: true });
        await this.leaveForPredecessors();
        if (isOver()) return await consumer.disconnect();
        await consumer.run({
          autoCommit: false,
          eachBatchAutoResolve: false,
          partitionsConsumedConcurrently: partitionCount, // they are stored together
          eachBatch: async (payload) => {
            if (this.consumer === consumer) await this.eachBatch(payload);
          },
        });
        return;
      } catch (error) {
        if (!isOver()) this.lost(error);
        await atMost(stopWithin, consumer.disconnect());
        if (!isOver()) await this.backOff();
      }
    }
  }

  /** If that fails, Kafka gives them up by itself: it only takes longer. */
  private async leaveForPredecessors(): Promise<void> {
    const { kafka, group, prefix, instance, logger } = this.options;
    const { memberId: own } = this;
    if (!instance && !own) return;
    const isDead = ({ clientId, memberId }: { clientId: string; memberId: string }) =>
      clientId === instance || memberId === own;
    try {
      const left = await leaveForPredecessors(kafka, prefix + group, isDead);
      if (left > 0) logger.info({ group, left }, 'left the group for a killed predecessor');
    } catch (error) {
      if (this.awaySince === undefined)
        logger.warn({ group, error: causeOf(error) }, 'a killed predecessor may still be a member');
    }
  }

  /** Leaves behind what kafkajs has, which may hang, and begins anew. */
  rebuild(because: unknown): void {
    this.lost(because);
    if (performance.now() > this.joinedAt + livedFor) this.failures = 0;
    this.joinedAt = Number.POSITIVE_INFINITY;
    this.state.running = false;
    this.life += 1;
    const before = this.consumer;
    this.consumer = undefined;
    this.connecting = (async (life) => {
      if (before) await atMost(stopWithin, before.disconnect());
      await this.backOff();
      await this.connect(life);
    })(this.life);
  }

  /**
   * kafkajs sends its next heartbeat so many seconds after the last by the wall clock: when that is set back by an hour,
   * none for an hour, and the group goes on without it.
   */
  private lookAtClock(): void {
    const now = wallClock();
    const back = this.latest - now;
    this.latest = Math.max(this.latest, now);
    if (back < this.options.sessionTimeout / 3 || this.stopping) return;
    this.latest = now;
    this.rebuild(new ClockSetBack());
  }

  private async backOff(): Promise<void> {
    const { rebuildAfter } = this.options;
    await this.pause.sleep(rebuildAfter * Math.min(2 ** this.failures, rebuildLongest));
    this.failures += 1;
  }

  private lost(error: unknown): void {
    if (this.awaySince !== undefined || this.stopping) return;
    this.awaySince = performance.now();
    const { group, logger } = this.options;
    logger.warn({ group, error: causeOf(error) }, 'consumer is without Kafka, and connects until it is back');
  }

  private joined(partitions: number): void {
    const { group, logger } = this.options;
    const away = this.awaySince === undefined ? undefined : Math.round((performance.now() - this.awaySince) / 1_000);
    this.awaySince = undefined;
    this.joinedAt = performance.now();
    if (away !== undefined) logger.info({ group, partitions, awaySeconds: away }, 'consumer is back');
    else if (!this.state.running || this.state.partitions !== partitions)
      logger.info({ group, partitions }, 'joined the group');
  }

  private create(): Consumer {
    const { kafka, group, prefix, sessionTimeout, fetchWait } = this.options;
    this.latest = wallClock();
    const consumer = kafka.consumer({
      groupId: prefix + group,
      sessionTimeout,
      heartbeatInterval: Math.round(sessionTimeout / 5),
      rebalanceTimeout: 15_000,
      maxWaitTimeInMs: fetchWait,
      maxBytesPerPartition: 512 * 1024,
      metadataMaxAge: 30_000,
      allowAutoTopicCreation: false,
      retry: {
        initialRetryTime: 100,
        maxRetryTime: 2_000,
        retries: 12,
        restartOnFailure: async () => false, // see `rebuild`
      },
    });
    consumer.on(consumer.events.GROUP_JOIN, ({ payload }) => {
      // Not at once: kafkajs can stop it when this event is over.
      if (this.stopping || this.consumer !== consumer) {
        setImmediate(() => consumer.disconnect().catch(() => {}));
        if (this.consumer !== consumer) return;
      }
      this.stored.clear(); // of partitions that may be another's now
      this.memberId = payload.memberId;
      this.reached = beginningsOf(payload.memberAssignment);
      this.sign();
      const partitions = this.reached.size;
      this.joined(partitions);
      this.state = { ...this.state, running: true, partitions };
    });
    consumer.on(consumer.events.FETCH, () => {
      if (this.consumer === consumer) this.lookAtClock();
    });
    consumer.on(consumer.events.CRASH, ({ payload }) => {
      if (this.consumer !== consumer || this.stopping) return;
      this.sign();
      this.rebuild(payload.error);
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
      if (!this.refused)
        this.options.logger.warn({ topic, partition, error: traceOf(error) }, 'not stored, offered until it is');
      this.refused = true;
      this.sign(); // it receives, and can't store
      return this.later(pause);
    }
    if (this.refused) this.options.logger.info({ topic, partition }, 'stored again');
    this.refused = false;
    this.state.lastBatchAt = new Date();
    this.sign();
    resolveOffset(messages.at(-1)!.offset);
    const position = { topic, partition, next: String(BigInt(batch.lastOffset()) + 1n) };
    this.stored.set(keyOf(position), position);
    this.reached.set(keyOf(position), position);
    this.commitSoon();
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

  private commitSoon(): void {
    this.committing ??= setTimeout(() => {
      this.committing = undefined;
      this.commit().catch(() => {}); // committed with the next ones, or read again
    }, commitAfter);
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

/** The wall clock of this process. */
class ClockSetBack extends Error {
  override readonly name = 'ClockSetBack';
}
