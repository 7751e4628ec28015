import type { Migration } from '@rondetafel/platform';

/** Two who put the same member right, or record who decides for them, do not overwrite each other unread (F3). */
export const versionsOfMembers: Migration = {
  at: '2026-12-02T10:30',
  name: 'versions-of-members',
  sql: () =>
    ['household_member', 'member_authority'].map((table) => `ALTER TABLE ${table} ADD version int NOT NULL DEFAULT 1`),
};
