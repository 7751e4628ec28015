import { randomUUID } from 'node:crypto';
import { setImmediate as nextTurn, setTimeout as wait } from 'node:timers/promises';
import { inStep, type Lookout, Wakeup } from '@rondetafel/eventing';
import type { Clock } from '../clock.ts';
import type { WorkerDatabase } from '../data/database.ts';
import type { Tx } from '../data/tx.ts';
import type { Log } from '../log.ts';
import type { Metrics } from '../metrics.ts';
import { Unavailable } from '../problem/faults.ts';
import { newTrace } from '../trace.ts';
import { after, type Outcome, type Schedule } from './back-off.ts';
import { leaseSeconds, type OutgoingQueue, type Taken } from './queue.ts';

/** How one kind of item is sent. */
export interface Delivery<Row extends Taken, Ready> {
  /** In the singular: names the log lines (`mail-refused`), the label of the counter and the origin (`mail-sender`). */
  readonly name: string;
  readonly queue: OutgoingQueue<Row>;
  readonly schedule: Schedule;
  /** At once, in this process. */
  readonly mostInHand: number;
  /** In the claiming transaction: the data needed for sending, kept in memory only, one per row. */
  prepare(tx: Tx, rows: readonly Row[]): Promise<readonly Ready[]>;
  /** Sends one. It never rejects because of the receiver. */
  deliver(row: Row, ready: Ready): Promise<Outcome>;
  /** In the transaction that marks it as failed. */
  giveUp(tx: Tx, row: Row): Promise<void>;
  /** In the transaction that records an attempt that did not send it, after the row was put off or marked as failed. */
  notSent?(tx: Tx, row: Row): Promise<void>;
}

interface Parts {
  readonly database: WorkerDatabase;
  readonly lookout: Lookout;
  readonly clock: Clock;
  readonly log: Log;
  readonly metrics: Metrics;
}

/** Polling interval in milliseconds, for items without a wake-up: due times, retries, leases of ended instances. */
const lookEvery = 500;
/** Pause in milliseconds when the receiver is unreachable. */
const rest = { first: 250, longest: 5000 };

/**
 * Claims due items and sends them. Any number of instances may run; an item is claimed again only when its lease has
 * expired. So it is sent twice only if the receiver accepted it and its sender never recorded that: killed in between, or
 * the connection broke before the answer came.
 */
export class OutgoingSender<Row extends Taken, Ready> {
  readonly #id = randomUUID();
  readonly #work = new Wakeup();
  readonly #inHand = new Map<string, { readonly row: Row; readonly delivered: Promise<void> }>();
  #woken = false;
  #restMs = 0;
  #restsUntil = 0;
  #stopping = false;
  #loop: Promise<void> | undefined;
  #renewal: NodeJS.Timeout | undefined;

  constructor(
    private readonly delivery: Delivery<Row, Ready>,
    private readonly parts: Parts,
  ) {}

  start(): void {
    this.#loop = this.work();
    this.#renewal = setInterval(() => void this.renewLeases(), (leaseSeconds * 1000) / 3);
  }

  /** Finishes what is being sent. */
  async stop(): Promise<void> {
    this.#stopping = true;
    this.wake();
    await this.#loop;
    await Promise.all([...this.#inHand.values()].map(({ delivered }) => delivered));
    clearInterval(this.#renewal);
  }

  /** After a commit in this process: there may be something to send. */
  wake(): void {
    this.#woken = true;
    this.#work.notify();
  }

  private async work(): Promise<void> {
    while (!this.#stopping) {
      const resting = this.#restsUntil - performance.now();
      if (resting > 0) await this.#work.sleep(resting);
      else if ((await this.take()) === 0) await this.untilWaiting();
    }
  }

  /** Until it is woken, or finds by itself that there may be something. */
  private async untilWaiting(): Promise<void> {
    const { lookout, clock } = this.parts;
    do await this.#work.sleep(inStep(lookEvery));
    while (
      !this.#stopping &&
      !this.#woken &&
      !(await lookout.exists(this.delivery.queue.waiting(clock.now())).catch(() => false))
    );
  }

  private async take(): Promise<number> {
    const free = this.delivery.mostInHand - this.#inHand.size;
    if (free === 0) return 0;
    this.#woken = false;
    try {
      const [rows, ready] = await this.transaction(async (tx) => {
        const taken = await this.delivery.queue.take(tx, this.#id, this.parts.clock.now(), free);
        return [taken, taken.length > 0 ? await this.delivery.prepare(tx, taken) : []] as const;
      });
      for (const [n, row] of rows.entries()) {
        this.begin(row, ready[n]!);
        // The first is being sent while the next is prepared.
        await nextTurn();
      }
      return rows.length;
    } catch (error) {
      this.report('not-taken', error);
      return 0;
    }
  }

  private begin(row: Row, ready: Ready): void {
    const delivered = this.deliver(row, ready)
      .then((kind) => this.restAfter(kind))
      .catch((error) => this.report('not-recorded', error))
      .finally(() => {
        const wasFull = this.#inHand.size === this.delivery.mostInHand;
        this.#inHand.delete(row.id);
        // There is capacity again, or an item that waited for this one can be sent.
        if (wasFull || this.#inHand.size === 0) this.wake();
      });
    this.#inHand.set(row.id, { row, delivered });
  }

  /** Sends one and records the result; that it was sent is recorded even if that has to wait for the database. */
  private async deliver(row: Row, ready: Ready): Promise<Outcome['kind']> {
    const { name } = this.delivery;
    const outcome = await this.delivery.deliver(row, ready);
    this.parts.metrics.count('rondetafel_outgoing_total', { queue: name, outcome: outcome.kind });
    if (outcome.kind !== 'sent') {
      this.parts.log.warn(`${name}-${outcome.kind}`, { code: outcome.code, attempt: row.attempts });
    }
    for (;;) {
      try {
        await this.transaction((tx) => this.record(tx, row, outcome));
        return outcome.kind;
      } catch (error) {
        if (!(error instanceof Unavailable)) throw error;
        await wait(250);
      }
    }
  }

  private async record(tx: Tx, row: Row, outcome: Outcome): Promise<void> {
    const { queue, schedule } = this.delivery;
    const { attempts, madeAt, begunBefore } = row;
    const next = after(outcome, { attempts, begunBefore, age: Date.now() - madeAt.getTime() }, schedule);
    if (next.kind === 'put-off') await queue.putOff(tx, row, next.seconds, next.untouched);
    else if (next.status === 'sent') await queue.settle(tx, row, 'sent');
    else if (await queue.settle(tx, row, 'failed', next.untouched)) await this.delivery.giveUp(tx, row);
    if (outcome.kind !== 'sent') await this.delivery.notSent?.(tx, row);
  }

  private restAfter(kind: Outcome['kind']): void {
    if (kind === 'sent') this.#restMs = 0;
    if (kind !== 'away') return;
    this.#restMs = Math.min(Math.max(rest.first, 2 * this.#restMs), rest.longest);
    this.#restsUntil = performance.now() + this.#restMs;
  }

  private async renewLeases(): Promise<void> {
    const rows = [...this.#inHand.values()].map(({ row }) => row);
    if (rows.length === 0) return;
    await this.transaction((tx) => this.delivery.queue.renew(tx, rows)).catch((error) =>
      this.report('not-renewed', error),
    );
  }

  private transaction<T>(work: (tx: Tx) => Promise<T>): Promise<T> {
    return this.parts.database.inTransaction({ trace: newTrace(), via: `${this.delivery.name}-sender` }, work);
  }

  /** An unavailable database is reported elsewhere, once. */
  private report(event: string, error: unknown): void {
    this.parts.log[error instanceof Unavailable ? 'debug' : 'error'](`${this.delivery.name}-${event}`, { error });
  }
}
