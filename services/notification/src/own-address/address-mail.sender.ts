import { type BeforeApplicationShutdown, Injectable, type OnApplicationBootstrap } from '@nestjs/common';
import { Eventing } from '@rondetafel/eventing';
import { Clock, Log, Metrics, OutgoingSender, WorkerDatabase } from '@rondetafel/platform';
import type { TakenMail } from '../contact-point/address-mail.store.ts';
import { PostOffice } from '../delivery/mail/post-office.ts';
import { AddressMailDelivery } from './address-mail.delivery.ts';
import type { ReadyMail } from './address-mail.letter.ts';

/** Hands the mails about addresses to the mail server, for as long as the service runs. */
@Injectable()
export class AddressMailSender implements OnApplicationBootstrap, BeforeApplicationShutdown {
  readonly #sender: OutgoingSender<TakenMail, ReadyMail | undefined>;

  constructor(
    delivery: AddressMailDelivery,
    database: WorkerDatabase,
    clock: Clock,
    log: Log,
    metrics: Metrics,
    eventing: Eventing,
    private readonly postOffice: PostOffice,
  ) {
    this.#sender = new OutgoingSender(delivery, { database, lookout: eventing.lookout, clock, log, metrics });
  }

  onApplicationBootstrap(): void {
    if (this.postOffice.isOpen) this.#sender.start();
  }

  async beforeApplicationShutdown(): Promise<void> {
    await this.#sender.stop();
  }

  /** After a commit in this process: there is something to send. */
  wake(): void {
    this.#sender.wake();
  }
}
