import { byColumn, capability, never } from '@rondetafel/platform';
import { HiddenPartyListener } from './hidden-party.listener.ts';
import { revealedPartyTable } from './hidden-party.table.ts';

export const hiddenParty = capability({
  name: 'hidden-party',
  about: 'Which safety-related parties were revealed, and so may be told anything (P-27, R-14).',
  controllers: [HiddenPartyListener],
  tables: {
    released_party: {
      entity: revealedPartyTable,
      case: byColumn('case_id'),
      member: never('It names a party, no member.'),
    },
  },
});
