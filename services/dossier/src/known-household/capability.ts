import { capability } from '@rondetafel/platform';
import { KnownHouseholdController } from './known-household.controller.ts';
import { KnownHouseholdListener } from './known-household.listener.ts';
import { KnownHouseholdService } from './known-household.service.ts';

export const knownHousehold = capability({
  name: 'known-household',
  about: 'Is this household known, and who asks that how often (P-3).',
  controllers: [KnownHouseholdController, KnownHouseholdListener],
  providers: [KnownHouseholdService],
});
