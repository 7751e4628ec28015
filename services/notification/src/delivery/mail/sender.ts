import { randomUUID } from 'node:crypto';
import { setImmediate as nextTurn } from 'node:timers/promises';
import { type BeforeApplicationShutdown, Injectable, type OnApplicationBootstrap } from '@nestjs/common';
import { Wakeup } from '@rondetafel/eventing';
import { Clock, Log, newTrace, type Tx, Unavailable, WorkerDatabase } from '@rondetafel/platform';
import { claim, leaseSeconds, renew } from '../ledger/ledger.store.ts';
import { Delivery, type Ready } from './delivery.ts';
import { PostOffice } from './post-office.ts';

/** At once, in this process; five of them are in conversation with the server, the others are being written down. */
const mostInHand = 10;
/** Milliseconds between looks for what nobody rings for: quiet hours over, a retry due, another instance gone. */
const lookEvery = 500;
/** Milliseconds of rest when the mail server does not answer. */
const rest = { first: 250, longest: 5000 };

/**
 * Takes mails out of the ledger and hands them to the mail server. Any number of instances do so side by side; a mail
 * is taken again only when its sender gave no sign of life, so a mail leaves twice only if its sender was killed
 * between the server's 250 and the record of it. Both then carry the same Message-ID.
 */
@Injectable()
export class Sender implements OnApplicationBootstrap, BeforeApplicationShutdown {
  readonly #id = randomUUID();
  readonly #work = new Wakeup();
  readonly #inHand = new Map<string, Promise<void>>();
  #restMs = 0;
  #restsUntil = 0;
  #stopping = false;
  #loop: Promise<void> | undefined;
  #renewal: NodeJS.Timeout | undefined;

  constructor(
    private readonly database: WorkerDatabase,
    private readonly delivery: Delivery,
    private readonly postOffice: PostOffice,
    private readonly clock: Clock,
    private readonly log: Log,
  ) {}

  onApplicationBootstrap(): void {
    if (!this.postOffice.isOpen) {
      this.log.warn('no-mail-server');
      return;
    }
    this.#loop = this.work();
    this.#renewal = setInterval(() => void this.renewLeases(), (leaseSeconds * 1000) / 3);
  }

  /** Ends the conversations that are under way. */
  async beforeApplicationShutdown(): Promise<void> {
    this.#stopping = true;
    this.#work.notify();
    await this.#loop;
    await Promise.all(this.#inHand.values());
    clearInterval(this.#renewal);
    this.postOffice.close();
  }

  /** After a commit in this process: there may be something to send. */
  wake(): void {
    this.#work.notify();
  }

  private async work(): Promise<void> {
    while (!this.#stopping) {
      const resting = this.#restsUntil - performance.now();
      if (resting > 0) await this.#work.sleep(resting);
      else if ((await this.take()) === 0) await this.#work.sleep(lookEvery);
    }
  }

  private async take(): Promise<number> {
    const free = mostInHand - this.#inHand.size;
    if (free === 0) return 0;
    try {
      const mails = await this.transaction(async (tx) =>
        this.delivery.prepare(tx, await claim(tx, this.#id, this.clock.now(), free)),
      );
      for (const mail of mails) {
        this.begin(mail);
        // The first is on its way while the next is written.
        await nextTurn();
      }
      return mails.length;
    } catch (error) {
      this.report('mails-not-taken', error);
      return 0;
    }
  }

  private begin(mail: Ready): void {
    const { mailId } = mail.claimed;
    const delivered = this.delivery
      .deliver(mail)
      .then((outcome) => this.restAfter(outcome))
      .catch((error) => this.report('mail-not-recorded', error))
      .finally(() => {
        const wasFull = this.#inHand.size === mostInHand;
        this.#inHand.delete(mailId);
        // Room again, or what waited for this one may go.
        if (wasFull || this.#inHand.size === 0) this.#work.notify();
      });
    this.#inHand.set(mailId, delivered);
  }

  private restAfter(outcome: string): void {
    if (outcome === 'sent') this.#restMs = 0;
    if (outcome !== 'away') return;
    this.#restMs = Math.min(Math.max(rest.first, 2 * this.#restMs), rest.longest);
    this.#restsUntil = performance.now() + this.#restMs;
  }

  private async renewLeases(): Promise<void> {
    if (this.#inHand.size === 0) return;
    await this.transaction((tx) => renew(tx, this.#id, [...this.#inHand.keys()])).catch((error) =>
      this.report('leases-not-renewed', error),
    );
  }

  private transaction<T>(work: (tx: Tx) => Promise<T>): Promise<T> {
    return this.database.inTransaction({ trace: newTrace(), via: 'mail-sender' }, work);
  }

  /** An absent database is reported elsewhere, once. */
  private report(event: string, error: unknown): void {
    this.log[error instanceof Unavailable ? 'debug' : 'error'](event, { error });
  }
}
