import type { Migration } from '@rondetafel/platform';

/** The SEQUENCE of each calendar file; of those before it was the revision of their table. */
export const sequences: Migration = {
  at: '2026-11-29T16:00',
  name: 'sequences',
  sql: () => [
    'ALTER TABLE mail ADD COLUMN sequence int NOT NULL DEFAULT 0',
    // The owner is held by row-level security too, and no policy is theirs.
    'ALTER TABLE mail NO FORCE ROW LEVEL SECURITY',
    'UPDATE mail SET sequence = revision WHERE revision > 0',
    'ALTER TABLE mail FORCE ROW LEVEL SECURITY',
  ],
};
