import type { Migration } from '@rondetafel/platform';

/**
 * A busy time is numbered by the person whose it is: a number of somebody else's answers as any other. Such a time has a
 * `block_id` of its own and its number beside it; of all others the `block_id` is the number. The key stays, since processes
 * of release 2 replace by it and run beside this one for a while.
 */
export const blocksOfAPerson: Migration = {
  at: '2026-12-01T09:00',
  name: 'blocks-of-a-person',
  sql: () => [
    'ALTER TABLE busy_block ADD COLUMN number uuid',
    'CREATE UNIQUE INDEX busy_block_by_number ON busy_block (person_id, coalesce(number, block_id))',
  ],
};
