import { organisationListed, professionalAdded, professionalListed } from '@rondetafel/contracts';
import { capability, never } from '@rondetafel/platform';
import { workPhones } from '../migrations/2026-12-01-work-phones.ts';
import { DirectoryController } from './directory.controller.ts';
import { DirectoryService } from './directory.service.ts';
import { organisationTable, professionalTable } from './directory.table.ts';

const nobodyHelped = never('It names who works here, no household.');

export const directory = capability({
  name: 'directory',
  about: 'Who works where: organisations and professionals, names for people, ids and codes for the other services.',
  controllers: [DirectoryController],
  providers: [DirectoryService],
  migrations: [workPhones],
  tables: {
    organisation: { entity: organisationTable, case: nobodyHelped, member: nobodyHelped },
    professional: { entity: professionalTable, case: nobodyHelped, member: nobodyHelped },
  },
  publishes: [organisationListed, professionalListed, professionalAdded],
});
