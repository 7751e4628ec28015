import { Injectable } from '@nestjs/common';
import type { TakenMail } from '../contact-point/address-mail.store.ts';
import { MailParts, MailQueue } from '../delivery/mail/mail-queue.ts';
import { AddressMailDelivery } from './address-mail.delivery.ts';
import type { ReadyMail } from './address-mail.letter.ts';

/** The mails about addresses. */
@Injectable()
export class AddressMailSender extends MailQueue<TakenMail, ReadyMail | undefined> {
  constructor(delivery: AddressMailDelivery, parts: MailParts) {
    super(delivery, parts);
  }
}
