import { byColumn, capability, never } from '@rondetafel/platform';
import { ContactPointController } from './contact-point.controller.ts';
import { ContactPointListener } from './contact-point.listener.ts';
import { ContactPointService } from './contact-point.service.ts';
import { contactPointTable } from './contact-point.table.ts';
import { addressCorrected } from './contact-point.timers.ts';

const ofNoCase = never('An address is its person’s, whatever the case.');

export const contactPoint = capability({
  name: 'contact-point',
  about: 'Where a person is reached, and in which language.',
  controllers: [ContactPointController, ContactPointListener],
  providers: [ContactPointService],
  tables: {
    contact_point: {
      entity: contactPointTable,
      case: ofNoCase,
      member: byColumn('person_id'),
    },
    // What left or failed, address and code with it.
    address_mail: { over: `status <> 'waiting'`, case: ofNoCase, member: byColumn('person_id') },
  },
  timers: [addressCorrected],
  activities: { 'contact-details': 'Bijhouden hoe iemand te bereiken is' },
});
