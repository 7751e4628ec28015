import { type BeforeApplicationShutdown, Injectable, type OnApplicationBootstrap } from '@nestjs/common';
import { Eventing } from '@rondetafel/eventing';
import { Clock, type Delivery, Log, Metrics, OutgoingSender, type Taken, WorkerDatabase } from '@rondetafel/platform';
import { PostOffice } from './post-office.ts';

/** What every queue of mails works with. */
@Injectable()
export class MailParts {
  constructor(
    readonly database: WorkerDatabase,
    readonly clock: Clock,
    readonly log: Log,
    readonly metrics: Metrics,
    readonly eventing: Eventing,
    readonly postOffice: PostOffice,
  ) {}
}

/** Hands what is in one queue to the mail server, for as long as the service runs and where there is a mail server. */
export abstract class MailQueue<Row extends Taken, Ready> implements OnApplicationBootstrap, BeforeApplicationShutdown {
  readonly #sender: OutgoingSender<Row, Ready>;

  constructor(
    delivery: Delivery<Row, Ready>,
    protected readonly parts: MailParts,
  ) {
    this.#sender = new OutgoingSender(delivery, { ...parts, lookout: parts.eventing.lookout });
  }

  onApplicationBootstrap(): void {
    if (this.parts.postOffice.isOpen) this.#sender.start();
  }

  async beforeApplicationShutdown(): Promise<void> {
    await this.#sender.stop();
  }

  /** After a commit in this process: there may be something to send. */
  wake(): void {
    this.#sender.wake();
  }
}
