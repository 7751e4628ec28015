import { messageFailed } from '@rondetafel/contracts';
import { capability } from '@rondetafel/platform';
import { MailDelivery } from './delivery.ts';
import { MailService } from './mail.service.ts';
import { MailParts } from './mail-queue.ts';
import { Mailings } from './mailing.ts';
import { PostOffice } from './post-office.ts';
import { Sender } from './sender.ts';

export const mail = capability({
  name: 'mail',
  about: 'Hands what is in the ledger to the mail server, until it is sent or given up (P-5, P-17, P-18).',
  providers: [PostOffice, MailParts, Mailings, MailDelivery, Sender, MailService],
  publishes: [messageFailed],
});
