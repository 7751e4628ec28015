import { capability } from '@rondetafel/platform';
import { KnownHouseholdController } from './known-household.controller.ts';
import { KnownHouseholdService } from './known-household.service.ts';

export const knownHousehold = capability({
  name: 'known-household',
  about: 'Is this household known, and whom to call about it (P-3).',
  controllers: [KnownHouseholdController],
  providers: [KnownHouseholdService],
});
