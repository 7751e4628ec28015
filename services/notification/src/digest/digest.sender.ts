import { Injectable } from '@nestjs/common';
import { MailParts, MailQueue } from '../delivery/mail/mail-queue.ts';
import { DigestDelivery } from './digest.delivery.ts';
import type { ReadyDigest } from './digest.letter.ts';
import type { TakenDigest } from './digest.store.ts';

/** The mails with counts. */
@Injectable()
export class DigestSender extends MailQueue<TakenDigest, ReadyDigest | undefined> {
  constructor(delivery: DigestDelivery, parts: MailParts) {
    super(delivery, parts);
  }
}
