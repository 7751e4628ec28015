import { organisationListed, professionalListed } from '@rondetafel/contracts';
import { defineService } from '@rondetafel/platform';
import { organisationTable, professionalTable } from './directory/directory.table.ts';
import { DossierModule } from './dossier.module.ts';
import { directory } from './migrations/2026-11-22-directory.ts';

export const service = defineService({
  name: 'dossier',
  title: 'Dossiers',
  module: DossierModule,
  tables: [organisationTable, professionalTable],
  migrations: [directory],
  says: [organisationListed, professionalListed],
});
