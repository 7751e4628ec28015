import type { Migration } from '@rondetafel/platform';

/** A busy time is numbered by the person whose it is: a number of somebody else's answers as any other. */
export const blocksOfAPerson: Migration = {
  at: '2026-12-01T09:00',
  name: 'blocks-of-a-person',
  sql: () => ['ALTER TABLE busy_block DROP CONSTRAINT busy_block_pkey, ADD PRIMARY KEY (person_id, block_id)'],
};
