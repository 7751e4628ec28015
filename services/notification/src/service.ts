import { defineService } from '@rondetafel/platform';
import { contactPointTable } from './contact-point/contact-point.table.ts';
import { inboxTable } from './inbox/inbox.table.ts';
import { inboxAndContactPoints } from './migrations/2026-11-22-inbox-and-contact-points.ts';
import { NotificationModule } from './notification.module.ts';

export const service = defineService({
  name: 'notification',
  title: 'Berichten',
  module: NotificationModule,
  tables: [inboxTable, contactPointTable],
  migrations: [inboxAndContactPoints],
  activities: { 'contact-details': 'Bijhouden hoe iemand te bereiken is' },
});
