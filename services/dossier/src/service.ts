import { caseRegistered, organisationListed, professionalListed } from '@rondetafel/contracts';
import { defineService } from '@rondetafel/platform';
import { caseTable, involvementTable, memberTable } from './case/case.table.ts';
import { organisationTable, professionalTable } from './directory/directory.table.ts';
import { DossierModule } from './dossier.module.ts';
import { cases } from './migrations/2026-11-22-cases.ts';
import { colleagues } from './migrations/2026-11-22-colleagues.ts';
import { directory } from './migrations/2026-11-22-directory.ts';

export const service = defineService({
  name: 'dossier',
  title: 'Dossiers',
  module: DossierModule,
  tables: [organisationTable, professionalTable, caseTable, involvementTable, memberTable],
  migrations: [directory, cases, colleagues],
  says: [caseRegistered, organisationListed, professionalListed],
  activities: {
    'case-registration': 'Vastleggen van een huishouden bij het eerste contact',
    'case-reading': 'Inzien van een casus door wie erbij betrokken is',
  },
});
