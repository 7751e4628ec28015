import { type Migration, sightFunction } from '@rondetafel/platform';

/** Processes of release 2 ask for the loads of all coordinators. Taken away when none of them can run any more. */
export const besideRelease2: Migration = {
  at: '2026-12-03T09:00',
  name: 'beside-release-2',
  sql: (roles) =>
    sightFunction(
      roles,
      'coordinator_load()',
      'TABLE (person_id uuid, cases int)',
      `SELECT a.person_id, count(*)::int FROM coordinator_assignment a WHERE a.state = 'active' GROUP BY 1`,
    ),
};
