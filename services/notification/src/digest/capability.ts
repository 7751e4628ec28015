import { byColumn, capability, never } from '@rondetafel/platform';
import { dailyMail } from '../migrations/2026-12-02-daily-mail.ts';
import { DigestController } from './digest.controller.ts';
import { DigestDelivery } from './digest.delivery.ts';
import { DigestListener } from './digest.listener.ts';
import { DigestSender } from './digest.sender.ts';
import { DigestService } from './digest.service.ts';
import { digestDue } from './digest.timers.ts';

const ofNoCase = never('It is a person’s, whatever the cases; it holds counts only.');

export const digest = capability({
  name: 'digest',
  about: 'One mail a day with how much waits in the inbox, at the hour its reader chose; urgent passes (P-5).',
  controllers: [DigestController, DigestListener],
  providers: [DigestDelivery, DigestSender, DigestService],
  migrations: [dailyMail],
  tables: {
    daily_mail_choice: { case: ofNoCase, member: byColumn('person_id') },
    digest_mail: { over: `status <> 'waiting'`, case: ofNoCase, member: byColumn('person_id') },
  },
  timers: [digestDue],
});
