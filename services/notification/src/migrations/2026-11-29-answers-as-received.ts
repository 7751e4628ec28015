import type { Migration } from '@rondetafel/platform';

/** Which answer counts follows from the order in which they come in, not from the clock of whoever gave it. */
export const answersAsReceived: Migration = {
  at: '2026-11-29T16:10',
  name: 'answers-as-received',
  sql: () => ['ALTER TABLE attendance_reply DROP COLUMN stamped_at'],
};
