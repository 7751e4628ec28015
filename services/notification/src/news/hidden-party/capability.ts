import { byColumn, capability, never } from '@rondetafel/platform';
import { HiddenPartyListener } from './hidden-party.listener.ts';
import { knownPartyTable } from './hidden-party.table.ts';
import { PartiesSealed } from './parties-sealed.ts';

export const hiddenParty = capability({
  name: 'hidden-party',
  about: 'Which parties are in the open, and so may be told anything (P-27, R-14).',
  controllers: [HiddenPartyListener],
  providers: [PartiesSealed],
  tables: {
    released_party: {
      entity: knownPartyTable,
      case: byColumn('case_id'),
      member: never('It names a party, no member.'),
    },
  },
});
