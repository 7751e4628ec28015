import type { Migration } from '@rondetafel/platform';

/** Read by nothing since release 2: dossier says when a case is over, by ending what is planned in it. */
export const casesAreNotClosedHere: Migration = {
  at: '2026-11-30T09:00',
  name: 'cases-are-not-closed-here',
  sql: () => ['ALTER TABLE planned_case DROP COLUMN closed'],
};
