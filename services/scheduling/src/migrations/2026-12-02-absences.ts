import type { Migration } from '@rondetafel/platform';

/** Which busy times are whole days on which somebody is away. */
export const absences: Migration = {
  at: '2026-12-02T09:30',
  name: 'absences',
  sql: () => ['ALTER TABLE busy_block ADD COLUMN whole_days boolean NOT NULL DEFAULT false'],
};
