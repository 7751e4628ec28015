import {
  caseRegistered,
  coordinatorAppointed,
  coordinatorLeft,
  coordinatorRefused,
  dossierErased,
  dossierOpened,
  organisationListed,
  partyContactChanged,
  partyInvolved,
  partyLeft,
  partyReleased,
  professionalListed,
} from '@rondetafel/contracts';
import { defineService } from '@rondetafel/platform';
import { en } from '../texts/en.ts';
import { nl } from '../texts/nl.ts';
import { caseTable, involvementTable, memberTable } from './case/case.table.ts';
import { organisationTable, professionalTable } from './directory/directory.table.ts';
import { DossierModule } from './dossier.module.ts';
import { coordinatorTable, decisionTable, partyTable, requestTable } from './involvement/involvement.table.ts';
import { involvementExpires, preDossierExpires } from './involvement/involvement.timers.ts';
import { cases } from './migrations/2026-11-22-cases.ts';
import { colleagues } from './migrations/2026-11-22-colleagues.ts';
import { directory } from './migrations/2026-11-22-directory.ts';
import { involvement } from './migrations/2026-11-22-involvement.ts';
import { knownHouseholds } from './migrations/2026-11-22-known-households.ts';

export const service = defineService({
  name: 'dossier',
  title: 'Dossiers',
  texts: { nl, en },
  module: DossierModule,
  tables: [
    organisationTable,
    professionalTable,
    caseTable,
    involvementTable,
    memberTable,
    requestTable,
    partyTable,
    coordinatorTable,
    decisionTable,
  ],
  migrations: [directory, cases, colleagues, involvement, knownHouseholds],
  says: [
    organisationListed,
    professionalListed,
    caseRegistered,
    dossierOpened,
    partyInvolved,
    partyContactChanged,
    partyReleased,
    partyLeft,
    coordinatorAppointed,
    coordinatorLeft,
    coordinatorRefused,
    dossierErased,
  ],
  timers: [involvementExpires, preDossierExpires],
  activities: {
    'case-registration': 'Vastleggen van een huishouden bij het eerste contact',
    'case-reading': 'Inzien van een casus door wie erbij betrokken is',
    involvement: 'Bepalen wie aan een casus deelneemt',
    erasure: 'Vernietigen van een casus',
  },
});
