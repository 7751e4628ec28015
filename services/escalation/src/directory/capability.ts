import { capability, never } from '@rondetafel/platform';
import { DirectoryListener } from './directory.listener.ts';
import { organisationTable, professionalTable } from './directory.table.ts';

const noHousehold = {
  case: never('It names people and organisations at work, no case.'),
  member: never('It names people and organisations at work, no member of a household.'),
};

export const directory = capability({
  name: 'directory',
  about:
    "A copy of dossier's directory: where somebody works and which districts they serve, and what kind of organisation one is.",
  controllers: [DirectoryListener],
  tables: {
    professional: { entity: professionalTable, ...noHousehold },
    organisation: { entity: organisationTable, ...noHousehold },
  },
});
