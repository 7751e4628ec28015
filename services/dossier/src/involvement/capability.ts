import {
  coordinatorAppointed,
  coordinatorLeft,
  coordinatorRefused,
  dossierErased,
  dossierOpened,
  partyContactChanged,
  partyInvolved,
  partyLeft,
} from '@rondetafel/contracts';
import { byColumn, capability, never, outOfList } from '@rondetafel/platform';
import { preDossierExpires } from '../case/case.timers.ts';
import { InvolvementController, RegistrationController } from './involvement.controller.ts';
import { InvolvementListener } from './involvement.listener.ts';
import { InvolvementService } from './involvement.service.ts';
import { decisionTable, partyTable, requestTable } from './involvement.table.ts';
import { involvementExpires } from './involvement.timers.ts';
import { PartiesSealed } from './parties-sealed.ts';
import { UnaskedCases } from './unasked-cases.ts';

export const involvement = capability({
  name: 'involvement',
  about: 'Who takes part in a case, as what and until when: requests, parties and coordinators, and decisions on them.',
  controllers: [InvolvementController, RegistrationController, InvolvementListener],
  providers: [InvolvementService, UnaskedCases, PartiesSealed],
  tables: {
    case_request: { entity: requestTable, case: byColumn('case_id'), member: never('It names who asked.') },
    party: { entity: partyTable, case: byColumn('case_id'), member: outOfList('member_ids') },
    involvement_decision: {
      entity: decisionTable,
      case: byColumn('case_id'),
      member: never('It names parties; the reason is about the case as a whole, sealed with its key.'),
    },
  },
  publishes: [
    dossierOpened,
    partyInvolved,
    partyContactChanged,
    partyLeft,
    coordinatorAppointed,
    coordinatorLeft,
    coordinatorRefused,
    dossierErased,
  ],
  timers: [involvementExpires, preDossierExpires],
  activities: {
    involvement: 'Bepalen wie aan een casus deelneemt',
    erasure: 'Vernietigen van een casus',
  },
});
