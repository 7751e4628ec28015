import { type Migration, sightFunction } from '@rondetafel/platform';

/** What other cases held until a time that is over, by the business time of the transaction (note 0038). */
const lapsed = `DELETE FROM reservation WHERE resource_id = ANY ($1)
  AND held_until <= NULLIF(current_setting('app.now', true), '')::timestamptz`;

export const lapsedByBusinessTime: Migration = {
  at: '2026-11-30T09:50',
  name: 'lapsed-by-business-time',
  sql: (roles) => [
    'DROP FUNCTION sight.free_lapsed(uuid[], timestamptz)',
    ...sightFunction(roles, 'free_lapsed(uuid[])', 'void', lapsed),
    // A function that writes. Only its owner may change it.
    `SET LOCAL ROLE ${roles.sight}`,
    'ALTER FUNCTION sight.free_lapsed(uuid[]) VOLATILE PARALLEL UNSAFE',
    'RESET ROLE',
  ],
};
