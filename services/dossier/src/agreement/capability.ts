import {
  agreementDueSoon,
  agreementFollowedUp,
  agreementInabilityReported,
  agreementKept,
  agreementOverdue,
  agreementUnmet,
} from '@rondetafel/contracts';
import { byColumn, capability } from '@rondetafel/platform';
import { planMoved } from '../plan/plan.timers.ts';
import { AgreementController } from './agreement.controller.ts';
import { AgreementListener } from './agreement.listener.ts';
import { AgreementService } from './agreement.service.ts';
import { agreements, agreementTable } from './agreement.table.ts';
import { agreementLate, agreementNear } from './agreement.timers.ts';

export const agreement = capability({
  name: 'agreement',
  about:
    'How it goes with what was agreed: near, late, kept or not, and what is done about it (S000-12, S000-13, P-44).',
  controllers: [AgreementController, AgreementListener],
  providers: [AgreementService],
  tables: {
    agreement: { entity: agreementTable, case: byColumn('case_id'), member: byColumn('member_id') },
  },
  migrations: [agreements],
  publishes: [
    agreementDueSoon,
    agreementOverdue,
    agreementKept,
    agreementUnmet,
    agreementFollowedUp,
    agreementInabilityReported,
  ],
  timers: [planMoved, agreementNear, agreementLate],
  activities: { agreement: 'Bewaken van de afspraken in het plan van een huishouden' },
});
