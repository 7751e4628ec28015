import type { Migration } from '@rondetafel/platform';

/** When an offer was declined: a no is taken back on its own day only (0088). One of before that stands. */
export const declinedAt: Migration = {
  at: '2026-12-04T08:30',
  name: 'declined-at',
  sql: () => ['ALTER TABLE coordinator_assignment ADD declined_at timestamptz'],
};
