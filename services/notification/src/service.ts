import { attendanceReplyReceived, messageFailed, optionsReplyReceived } from '@rondetafel/contracts';
import { defineService } from '@rondetafel/platform';
import { contactPointTable } from './contact-point/contact-point.table.ts';
import { inboxTable } from './delivery/in-app/in-app.table.ts';
import { contactPointsByColleagues } from './migrations/2026-11-22-contact-points-by-colleagues.ts';
import { inboxAndContactPoints } from './migrations/2026-11-22-inbox-and-contact-points.ts';
import { invitationsAndMail } from './migrations/2026-11-22-invitations-and-mail.ts';
import { offers } from './migrations/2026-11-22-offers.ts';
import { appointmentTable, releasedPartyTable } from './news/invitation/appointment.table.ts';
import { offerTable } from './news/offer/offer.table.ts';
import { NotificationModule } from './notification.module.ts';

export const service = defineService({
  name: 'notification',
  title: 'Berichten',
  module: NotificationModule,
  tables: [inboxTable, contactPointTable, appointmentTable, releasedPartyTable, offerTable],
  migrations: [inboxAndContactPoints, invitationsAndMail, contactPointsByColleagues, offers],
  says: [attendanceReplyReceived, messageFailed, optionsReplyReceived],
  activities: {
    'contact-details': 'Bijhouden hoe iemand te bereiken is',
    'attendance-reply': 'Antwoord op een uitnodiging aannemen en doorgeven',
    invitation: 'Uitnodigen voor een overleg, en laten weten dat het verandert of niet doorgaat',
  },
});
