import type { Migration } from '@rondetafel/platform';

export const knownHouseholds: Migration = {
  at: '2026-11-22T21:00',
  name: 'known-households',
  sql: ({ sight }) => [
    // Carried out for each registration and planned anew each time, which took ten times as long (note 0039). The sizes
    // that a plan is made for are those of that moment, so it may not count on small tables.
    `SET LOCAL ROLE ${sight}`,
    `ALTER FUNCTION sight.known_households(bytea[]) SET plan_cache_mode = force_generic_plan`,
    `ALTER FUNCTION sight.known_households(bytea[]) SET enable_seqscan = off`,
    'RESET ROLE',
  ],
};
