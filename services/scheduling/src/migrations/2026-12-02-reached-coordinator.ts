import type { Migration } from '@rondetafel/platform';

/** The term may run from when a coordinator got the case. */
export const reachedCoordinator: Migration = {
  at: '2026-12-02T09:00',
  name: 'reached-coordinator',
  sql: () => ['ALTER TABLE planned_case ADD COLUMN reached_coordinator_at timestamptz'],
};
