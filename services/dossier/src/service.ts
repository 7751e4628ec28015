import { defineService } from '@rondetafel/platform';
import { en } from '../texts/en.ts';
import { nl } from '../texts/nl.ts';
import { theCase } from './case/capability.ts';
import { directory } from './directory/capability.ts';
import { household } from './household/capability.ts';
import { involvement } from './involvement/capability.ts';
import { knownHousehold } from './known-household/capability.ts';
import { migrations } from './migrations.ts';

export const service = defineService({
  name: 'dossier',
  title: 'Dossiers',
  texts: { nl, en },
  capabilities: [directory, theCase, household, involvement, knownHousehold],
  migrations,
});
