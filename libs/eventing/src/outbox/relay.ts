import { causeOf } from '../cause.ts';
import { heartbeat } from '../envelope.ts';
import { failpoint } from '../failpoint.ts';
import { type KafkaClient, partitionCount } from '../kafka-client.ts';
import { inStep, Lookout } from '../lookout.ts';
import type { Logger, Metrics } from '../report.ts';
import { type Database, listed } from '../sql.ts';
import { Rhythm } from '../wakeup.ts';
import type { Watched } from '../watchdog.ts';
import { CommitNotifier } from './commit-notifier.ts';
import { Lease } from './lease.ts';
import { byPartition, chunks, partitionKey, type Row, toRow } from './sends.ts';

/** The sending half of the client. */
export type Bus = Pick<KafkaClient, 'send' | 'sendAll' | 'close'>;

export interface RelayOptions {
  readonly database: Database;
  /** Default: one of its own. */
  readonly lookout?: Lookout;
  readonly bus: Bus;
  /** The topics this service publishes on: they get heartbeats. */
  readonly topics: readonly string[];
  readonly logger: Logger;
  readonly metrics: Metrics;
  /** Milliseconds between heartbeats. */
  readonly heartbeatEvery: number;
  /** Milliseconds after which another may take over from a relay that renews its lease no more. */
  readonly leaseLifetime?: number;
}

/**
 * Milliseconds. A commit in this process wakes the relay, and another instance notifies it of its own; this is for
 * commits of what died before it did: seldom looked for in a quiet time, often in a busy one, which lasts until so long
 * after the last find.
 */
const pollEvery = { quiet: 500, busy: 25, busyFor: 2_000 };
const stopWithin = 2_000;
const smallest = 100;
const largest = 1_000;
/** Milliseconds that a partition rests after a failure, while the others go on. */
const rest = { first: 100, longest: 5_000 };
/** Milliseconds until heartbeats are tried again that some partition did not get. */
const beatAgainAfter = 1_000;

/** Sends what was committed to the outbox, stream by stream in order, at least once. */
export class Relay implements Watched {
  private readonly lease: Lease;
  private readonly rhythm: Rhythm;
  private readonly notifier: CommitNotifier;
  private readonly lookout: Lookout;
  private readonly resting = new Map<string, { until: number; pause: number }>();
  /** Logged when it changes, not with each send. */
  private failing = false;
  private batch = smallest;
  private nextHeartbeat = 0;
  private woken = false;
  /** After a round of heartbeats in one request failed, until one of single requests did not. */
  private beatSingly = false;
  /** Where the next round of heartbeats begins: behind the one that failed last. */
  private beatFrom = 0;
  private busyUntil = 0;
  private progress: Date | undefined;
  private lastStep = performance.now();
  private stopping = false;

  constructor(private readonly options: RelayOptions) {
    const gained = () => {
      this.nextHeartbeat = 0;
      this.wake();
    };
    this.lease = new Lease(options.database, gained, options.leaseLifetime);
    this.lookout = options.lookout ?? new Lookout(options.database);
    this.notifier = new CommitNotifier(options.database, () => this.wakeHolder());
    this.rhythm = new Rhythm(
      () => (this.isBusy() ? pollEvery.busy : inStep(pollEvery.quiet)),
      () => this.round().finally(() => this.step()),
      () => {}, // the database is away: look again
    );
  }

  wake(): void {
    if (this.lease.held) this.wakeHolder();
    else this.notifier.notify();
  }

  private wakeHolder(): void {
    if (!this.lease.held) return;
    this.woken = true;
    this.rhythm.hurry();
  }

  status() {
    return { active: this.lease.held, lastProgressAt: this.progress, failingPartitions: [...this.resting.keys()] };
  }

  /** Every answer is a step, a refusal too: a relay that goes round can be helped by the broker alone. */
  async stuck(patience: number): Promise<string | undefined> {
    if (!this.lease.held || performance.now() < this.lastStep + patience) return undefined;
    return 'the relay does not go on';
  }

  /** Ends the send that is under way, marks it, and hands the lease back. A broker that is away is not waited for. */
  async stop(): Promise<void> {
    this.stopping = true;
    const deadline = setTimeout(() => void this.options.bus.close(), stopWithin);
    await this.rhythm.stop();
    clearTimeout(deadline);
    await Promise.all([this.lease.stop(), this.notifier.stop()]);
    await this.options.bus.close();
  }

  private isBusy(): boolean {
    return performance.now() < this.busyUntil;
  }

  private async round(): Promise<void> {
    if (!this.lease.held) return;
    const { woken } = this;
    this.woken = false;
    if (woken || this.isBusy() || this.isHeartbeatDue() || (await this.lookout.exists(unpublished))) await this.drain();
    else this.progress = new Date();
  }

  private async drain(): Promise<void> {
    let more = this.lease.held;
    while (more) {
      const asOf = await this.heartbeatDue();
      const rows = await this.read();
      if (rows.length > 0) {
        this.busyUntil = performance.now() + pollEvery.busyFor;
        await this.sendAll(rows);
      }
      more = rows.length === this.batch && this.lease.held && !this.stopping;
      this.batch = more ? Math.min(this.batch * 4, largest) : smallest;
      if (asOf) await this.beat(asOf, more ? await this.oldestUnsent() : undefined);
      if (this.lease.held) this.progress = new Date();
    }
  }

  private async read(): Promise<Row[]> {
    const now = performance.now();
    const resting = [...this.resting].filter(([, { until }]) => until > now).map(([key]) => key);
    const { rows } = await this.options.database.query(
      `SELECT id, event_id, topic, partition, stream, epoch, seq, since, type, source, time, traceparent, data, created_at
       FROM outbox WHERE published_at IS NULL AND NOT (topic || '/' || partition = ANY ($2::text[]))
       ORDER BY id LIMIT $1`,
      [this.batch, resting],
    );
    failpoint('relay-read');
    return rows.map(toRow);
  }

  /** One partition per send, one send at a time: kafkajs loses messages otherwise. */
  private async sendAll(rows: readonly Row[]): Promise<void> {
    const sent: { id: string; offset: number }[] = [];
    try {
      for (const [key, ofPartition] of byPartition(rows)) {
        for (const chunk of chunks(ofPartition)) {
          if (!this.lease.held || this.stopping) return;
          const offset = await this.sendChunk(key, chunk);
          if (offset === undefined) break; // the later ones of this partition must not overtake
          sent.push(...chunk.map(({ id }, index) => ({ id, offset: offset + index })));
        }
      }
    } finally {
      await this.mark(sent);
    }
  }

  private async sendChunk(key: string, chunk: readonly Row[]): Promise<number | undefined> {
    const { bus, logger, metrics } = this.options;
    const { topic, partition } = chunk[0]!;
    try {
      const offset = await bus.send(
        topic,
        partition,
        chunk.map(({ record }) => record),
      );
      failpoint('relay-sent');
      this.recovered(key);
      metrics.count('rondetafel_eventing_published_total', { topic }, chunk.length);
      for (const { created } of chunk)
        metrics.observe('rondetafel_eventing_publish_delay_seconds', { topic }, age(created));
      return offset;
    } catch (error) {
      const pause = Math.min((this.resting.get(key)?.pause ?? rest.first / 2) * 2, rest.longest);
      this.resting.set(key, { until: performance.now() + pause, pause });
      metrics.count('rondetafel_eventing_publish_failed_total', { topic });
      if (!this.failing) logger.warn({ topic, partition, error: causeOf(error) }, 'not sent, repeated until it is');
      this.failing = true;
      return undefined;
    } finally {
      this.step();
    }
  }

  private recovered(key: string): void {
    this.resting.delete(key);
    if (!this.failing || this.resting.size > 0) return;
    this.failing = false;
    this.options.logger.info({}, 'everything is sent again');
  }

  private step(): void {
    this.lastStep = performance.now();
  }

  private async mark(sent: readonly { id: string; offset: number }[]): Promise<void> {
    if (sent.length === 0) return;
    const fence = this.lease.condition(3);
    const { rowCount } = await this.options.database.query(
      `UPDATE outbox o SET published_at = clock_timestamp(), published_offset = s.offset
       FROM unnest(${listed(1, 'bigint')}, ${listed(2, 'bigint')}) AS s (id, "offset")
       WHERE o.id = s.id AND o.published_at IS NULL AND ${fence.sql}`,
      [sent.map(({ id }) => id), sent.map(({ offset }) => offset), ...fence.values],
    );
    if (rowCount !== sent.length) this.lease.doubt();
    failpoint('relay-marked');
  }

  private isHeartbeatDue(): boolean {
    return performance.now() >= this.nextHeartbeat && this.options.topics.length > 0;
  }

  /** The instant that the heartbeat will carry: before the outbox is read, by the clock of its database. */
  private async heartbeatDue(): Promise<string | undefined> {
    if (!this.isHeartbeatDue()) return;
    const { rows } = await this.options.database.query('SELECT clock_timestamp() AS now');
    return new Date(rows[0].now).toISOString();
  }

  /** Of each partition with events still to be sent, when the oldest of them was written. */
  private async oldestUnsent(): Promise<ReadonlyMap<string, string>> {
    const { rows } = await this.options.database.query(
      'SELECT topic, partition, min(created_at) AS at FROM outbox WHERE published_at IS NULL GROUP BY topic, partition',
    );
    return new Map(rows.map((row) => [partitionKey(row), new Date(row.at).toISOString()]));
  }

  /**
   * Sends a heartbeat to every partition: nothing older follows it. Under load there is always more to send: then it
   * carries when the oldest of that was written, so that a feed which is alive does not look silent. A partition that
   * rests gets none. All go in one request; when that fails the next rounds send them one by one, and a send that fails
   * ends the round, as the broker may be away; another begins soon, behind the one that failed, so that no partition
   * waits for its heartbeat longer than it is out of reach.
   */
  private async beat(asOf: string, unsent: ReadonlyMap<string, string> = new Map()): Promise<void> {
    const { topics, bus, heartbeatEvery } = this.options;
    const targets = topics.flatMap((topic) =>
      Array.from({ length: partitionCount }, (_, partition) => ({ topic, partition })),
    );
    const isResting = (target: (typeof targets)[number]) => this.resting.has(partitionKey(target));
    const record = (target: (typeof targets)[number]) => heartbeat(unsent.get(partitionKey(target)) ?? asOf);
    const due = [...targets.slice(this.beatFrom), ...targets.slice(0, this.beatFrom)].filter((one) => !isResting(one));
    let complete = due.length === targets.length;
    if (!this.lease.held || this.stopping) return;
    try {
      if (!this.beatSingly && due.length > 0) {
        await bus.sendAll(due.map((target) => ({ ...target, record: record(target) })));
        this.step();
      } else {
        for (const target of due) {
          if (!this.lease.held || this.stopping) return;
          this.beatFrom = targets.indexOf(target) + 1;
          await bus.send(target.topic, target.partition, [record(target)]);
          this.step();
        }
        this.beatSingly = false;
      }
    } catch {
      this.beatSingly = true;
      complete = false;
    }
    const wait = complete ? heartbeatEvery : Math.min(beatAgainAfter, heartbeatEvery);
    this.nextHeartbeat = performance.now() + wait;
  }
}

const unpublished = { sql: 'SELECT FROM outbox WHERE published_at IS NULL' };

function age(at: Date): number {
  return Math.max(0, (Date.now() - new Date(at).getTime()) / 1_000);
}
