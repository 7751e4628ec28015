import { failpoint } from '../failpoint.ts';
import { inStep, Lookout } from '../lookout.ts';
import type { Logger, Metrics } from '../report.ts';
import type { Sql } from '../sql.ts';
import { Rhythm, Wakeup } from '../wakeup.ts';
import { Quarantine } from './attempts.ts';
import { type Attendance, type Attended, attend } from './attend.ts';
import { type Claimed, claim, mostHeads } from './claim.ts';
import { type Epidemic, struckStreams } from './epidemic.ts';
import { collision, type ErrorTrace, kindOf, traceOf } from './failure.ts';
import { TogetherFailed } from './followers.ts';
import { pauseConsumer } from './pause.ts';
import { park, retryLater } from './settle.ts';
import { alarmGaps, releaseHeld } from './sweep.ts';

export interface WorkersOptions<Tx extends Sql> extends Attendance<Tx> {
  /** How many handle side by side. */
  readonly count: number;
  /** Seconds to wait before each repetition of a failed attempt. When the last fails too, the message is parked. */
  readonly backOff: readonly number[];
  /** A new version that sets aside this much is paused instead: a bad deployment must not park the world. */
  readonly epidemic: Epidemic;
  readonly logger: Logger;
  readonly metrics: Metrics;
  /** Default: one of its own. */
  readonly lookout?: Lookout;
  /** After an event was handled: it may have published others. */
  readonly committed: () => void;
}

/** Milliseconds between looks for work without a notification: of an instance that died, a retry that is due. */
const pollEvery = 500;
const sweepEvery = 2_000;
/** PostgreSQL needs a second to find out that two wait for each other: so rarely it may happen. */
const apartFor = 60_000;

/** The workers of one consumer in this process. */
export class Workers<Tx extends Sql> {
  private readonly wakeup: Wakeup;
  private readonly quarantine = new Quarantine();
  private readonly loops: Promise<void>[];
  private readonly rhythms: Rhythm[];
  private readonly timers = new Set<NodeJS.Timeout>();
  private readonly alarmed = new Set<string>();
  /** How many of each type this process has handled. */
  private readonly worked = new Map<string, number>();
  /** How many streams the next claim takes on while every worker is at work. */
  private heads = 1;
  /** By `performance.now()`: until then each stream has a transaction of its own, since two locked each other out. */
  private apartUntil = 0;
  private busy = 0;
  private searching = false;
  private stopping = false;

  constructor(private readonly options: WorkersOptions<Tx>) {
    this.wakeup = new Wakeup(options.count);
    this.loops = Array.from({ length: options.count }, () => this.loop());
    const lookout = options.lookout ?? new Lookout(options.database);
    const values = [options.consumer];
    const poll = (every: number, status: string, work: () => Promise<void>) =>
      new Rhythm(
        () => inStep(every),
        async () => {
          const sql = `SELECT FROM inbox_message WHERE consumer = $1 AND status ${status}`;
          if (await lookout.exists({ sql, values })) await work();
        },
        () => {}, // the database is away: retried on the next round
      );
    this.rhythms = [
      poll(pollEvery, `= 'pending'`, async () => this.search()),
      poll(sweepEvery, `IN ('pending', 'held')`, () => this.sweep()),
    ];
  }

  /** So many streams have something new. */
  wake(streams: number): void {
    this.wakeup.notify(streams);
  }

  /** Ends what was begun and claims no more. */
  async stop(): Promise<void> {
    this.stopping = true;
    for (const timer of this.timers) clearTimeout(timer);
    this.wakeup.notify(this.options.count);
    await Promise.all([...this.loops, ...this.rhythms.map((rhythm) => rhythm.stop())]);
  }

  /** Wakes one worker, who wakes the next when it finds something. */
  private search(): void {
    this.searching = true;
    this.wakeup.notify();
  }

  private async loop(): Promise<void> {
    let failures = 0;
    while (!this.stopping) {
      const step = await this.handleNext();
      failures = step === 'database away' ? failures + 1 : 0;
      if (this.stopping) return;
      if (step === 'nothing') {
        this.searching = false;
        await this.wakeup.sleep();
      } else if (step === 'database away') {
        await this.wakeup.sleep(Math.min(50 * 2 ** failures, 2_000));
      } else if (this.searching) this.wakeup.notify();
    }
  }

  /** Handles what one claim gives, if there is anything that can be claimed now. */
  async handleNext(): Promise<'something' | 'nothing' | 'failed' | 'database away'> {
    this.busy += 1;
    try {
      const apart = this.busy < this.options.count || performance.now() < this.apartUntil;
      return await this.handleClaim(apart ? 1 : this.heads);
    } finally {
      this.busy -= 1;
    }
  }

  private async handleClaim(heads: number): Promise<'something' | 'nothing' | 'failed' | 'database away'> {
    const { database, consumer, metrics, attempts } = this.options;
    const attempt: { message?: Claimed; error?: unknown; leave?: () => void } = {};
    try {
      const attended = await database.transaction(
        async (tx: Tx, claimed: Claimed[]) => {
          // Others are idle as long as not all that are asked for come: then each stream has a worker of its own.
          this.heads = claimed.length < heads ? Math.ceil(heads / 2) : Math.min(heads * 2, mostHeads);
          const [message, ...others] = claimed;
          if (!message) return [];
          attempt.message = message;
          attempt.leave = await this.quarantine.enter(message.started > 0);
          return attend(this.options, tx, [message, ...others]).catch(async (error) => {
            attempt.error = error; // what a failing rollback would hide
            if (error instanceof TogetherFailed) await attempts.part(error.messageIds);
            else await attempts.fail(message.id, kindOf(error) !== 'infrastructure');
            throw error;
          });
        },
        (tx) => claim(tx, consumer, heads),
      );
      attempt.leave?.();
      if (attempt.message) this.report(attempt.message, attended);
      return attempt.message ? 'something' : 'nothing';
    } catch (error) {
      // Not from within the quarantine: recording may wait for one who is waiting to enter it.
      attempt.leave?.();
      const kind = await this.failed(attempt.message, attempt.error ?? error);
      metrics.count('rondetafel_eventing_attempts_failed_total', { consumer, kind });
      return kind === 'infrastructure' ? 'database away' : 'failed';
    }
  }

  private report({ id }: Claimed, attended: readonly Attended[]): void {
    const { consumer, metrics, logger, committed } = this.options;
    const handled = attended.some(({ outcome }) => outcome === 'handled');
    if (handled) failpoint('message-committed');
    for (const { type, outcome } of attended) {
      metrics.count('rondetafel_eventing_messages_total', { consumer, type, outcome });
      if (outcome === 'handled') this.worked.set(type, (this.worked.get(type) ?? 0) + 1);
      if (outcome === 'parked') logger.error({ consumer, type, messageId: id }, 'message parked');
    }
    if (handled) committed();
  }

  private async failed(message: Claimed | undefined, error: unknown) {
    const kind = kindOf(error);
    if (!message) return 'infrastructure';
    const { consumer, database, backOff, logger } = this.options;
    const trace = traceOf(error);
    this.heads = 1;
    if (error instanceof TogetherFailed && collision.test(trace.code ?? ''))
      this.apartUntil = performance.now() + apartFor;
    const fields = { consumer, type: message.envelope.type, messageId: message.id, error: trace };
    if (kind === 'infrastructure') {
      logger.warn(fields, 'attempt broken off, to be repeated');
      return kind;
    }
    // Whose fault it was is seen when each has its own attempt, which comes next.
    if (error instanceof TogetherFailed) {
      logger.warn({ ...fields, error: traceOf(error.cause) }, 'attempt over several failed, now one by one');
      return 'together';
    }
    failpoint('attempt-failed');
    const wait = kind === 'hopeless' ? undefined : backOff[message.attempts];
    try {
      if (wait === undefined && (await this.isBadVersion(message, trace))) {
        await pauseConsumer(database, consumer, { type: message.envelope.type, error: trace });
        await retryLater(database, message.id, trace, 0);
        logger.error(fields, 'consumer paused: a new version sets aside too many for one reason');
        return kind;
      }
      await (wait === undefined ? park(database, message.id, trace) : retryLater(database, message.id, trace, wait));
    } catch {
      return 'infrastructure'; // not recorded, so not counted
    }
    failpoint(wait === undefined ? 'message-parked' : 'failure-recorded');
    if (wait === undefined) logger.error(fields, 'message parked');
    else {
      logger.warn({ ...fields, attempt: message.attempts + 1, retryAfter: wait }, 'attempt failed');
      this.wakeAfter(wait);
    }
    return kind;
  }

  /** It fails in as many streams as no input explains, and more than it works in. */
  private async isBadVersion({ reopened, envelope: { type } }: Claimed, error: ErrorTrace): Promise<boolean> {
    if (reopened) return false;
    const { consumer, database, epidemic } = this.options;
    const struck = await struckStreams(database, consumer, { type, error }, epidemic.within);
    return struck >= epidemic.parked && struck > (this.worked.get(type) ?? 0);
  }

  private wakeAfter(seconds: number): void {
    const timer = setTimeout(
      () => {
        this.timers.delete(timer);
        this.wakeup.notify();
      },
      seconds * 1_000 + 5,
    );
    this.timers.add(timer);
  }

  private async sweep(): Promise<void> {
    const { database, consumer, logger } = this.options;
    const released = await releaseHeld(database, consumer);
    if (released > 0) this.wakeup.notify(released);
    await alarmGaps(database, consumer, this.alarmed, logger);
  }
}
