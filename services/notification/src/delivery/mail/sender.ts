import { type BeforeApplicationShutdown, Injectable, type OnApplicationBootstrap } from '@nestjs/common';
import { Eventing } from '@rondetafel/eventing';
import { Clock, Log, Metrics, OutgoingSender, WorkerDatabase } from '@rondetafel/platform';
import type { Claimed } from '../ledger/ledger.store.ts';
import { MailDelivery, type Ready } from './delivery.ts';
import { PostOffice } from './post-office.ts';

/**
 * Hands the mails of the ledger to the mail server, for as long as the service runs. A mail that may have been sent and
 * is repeated carries the same Message-ID.
 */
@Injectable()
export class Sender implements OnApplicationBootstrap, BeforeApplicationShutdown {
  readonly #sender: OutgoingSender<Claimed, Ready>;

  constructor(
    delivery: MailDelivery,
    database: WorkerDatabase,
    clock: Clock,
    private readonly log: Log,
    metrics: Metrics,
    eventing: Eventing,
    private readonly postOffice: PostOffice,
  ) {
    this.#sender = new OutgoingSender(delivery, { database, lookout: eventing.lookout, clock, log, metrics });
  }

  onApplicationBootstrap(): void {
    if (this.postOffice.isOpen) this.#sender.start();
    else this.log.warn('no-mail-server');
  }

  /** Ends the conversations that are under way. */
  async beforeApplicationShutdown(): Promise<void> {
    await this.#sender.stop();
    this.postOffice.close();
  }

  /** After a commit in this process: there may be something to send. */
  wake(): void {
    this.#sender.wake();
  }
}
