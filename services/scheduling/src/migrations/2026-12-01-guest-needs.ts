import type { Migration } from '@rondetafel/platform';

/** What inviting a household takes, and the times its members prefer (P-12). */
export const guestNeeds: Migration = {
  at: '2026-12-01T09:10',
  name: 'guest-needs',
  sql: () => ['ALTER TABLE planned_case ADD COLUMN guest_needs jsonb'],
};
