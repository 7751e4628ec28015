import type { Migration } from '@rondetafel/platform';

/** What a place needs for everybody of a household to be able to come (P-12). */
export const placeNeeds: Migration = {
  at: '2026-11-29T16:30',
  name: 'place-needs',
  sql: () => ['ALTER TABLE planned_case ADD COLUMN step_free boolean NOT NULL DEFAULT false'],
};
