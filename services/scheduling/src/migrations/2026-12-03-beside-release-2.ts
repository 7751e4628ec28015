import { type Migration, sightFunction } from '@rondetafel/platform';

/**
 * Processes of release 2 say themselves what time it is, of which no later one than now is taken. Taken away when none of
 * them can run any more.
 */
export const besideRelease2: Migration = {
  at: '2026-12-03T09:00',
  name: 'beside-release-2',
  sql: (roles) => [
    ...sightFunction(
      roles,
      'free_lapsed(uuid[], timestamptz)',
      'void',
      'DELETE FROM reservation WHERE resource_id = ANY ($1) AND held_until <= least($2, now())',
    ),
    `SET LOCAL ROLE ${roles.sight}`,
    'ALTER FUNCTION sight.free_lapsed(uuid[], timestamptz) VOLATILE PARALLEL UNSAFE',
    `GRANT EXECUTE ON FUNCTION sight.free_lapsed(uuid[], timestamptz) TO ${roles.worker}`,
    'RESET ROLE',
  ],
};
