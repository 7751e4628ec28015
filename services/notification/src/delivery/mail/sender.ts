import { Injectable } from '@nestjs/common';
import type { Claimed } from '../ledger/ledger.store.ts';
import { MailDelivery, type Ready } from './delivery.ts';
import { MailParts, MailQueue } from './mail-queue.ts';

/** The mails of the ledger. One that may have been sent and is repeated carries the same Message-ID. */
@Injectable()
export class Sender extends MailQueue<Claimed, Ready> {
  constructor(delivery: MailDelivery, parts: MailParts) {
    super(delivery, parts);
  }

  override onApplicationBootstrap(): void {
    super.onApplicationBootstrap();
    if (!this.parts.postOffice.isOpen) this.parts.log.warn('no-mail-server');
  }

  /** Ends the conversations that are under way. */
  override async beforeApplicationShutdown(): Promise<void> {
    await super.beforeApplicationShutdown();
    this.parts.postOffice.close();
  }
}
