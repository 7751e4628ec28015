import type { Migration } from '@rondetafel/platform';

/** Of two within one millisecond the later one is later: commands on a plan or on minutes wait for each other. */
export const inOrderOfReceipt: Migration = {
  at: '2026-12-03T09:00',
  name: 'in-order-of-receipt',
  sql: () =>
    ['plan_answer', 'minutes_correction'].map(
      (table) => `ALTER TABLE ${table} ADD COLUMN received_nth bigint GENERATED ALWAYS AS IDENTITY`,
    ),
};
