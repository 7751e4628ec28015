import { byColumn, capability } from '@rondetafel/platform';

export const ledger = capability({
  name: 'ledger',
  about: 'What each person was told of a table, and how far the telling is (P-5, P-13, P-17, P-18, P-27).',
  tables: { mail: { case: byColumn('case_id'), member: byColumn('person_id') } },
});
