import { actorHasRole, type Migration, protectCaseTable, sightFunction } from '@rondetafel/platform';

export const reservationsOfACase: Migration = {
  at: '2026-11-29T16:30',
  name: 'reservations-of-a-case',
  sql: (roles) => [
    'ALTER TABLE reservation ADD case_id uuid',
    // The owner is held by the policies too, and has none of its own.
    'ALTER TABLE round_table NO FORCE ROW LEVEL SECURITY',
    'UPDATE reservation r SET case_id = t.case_id FROM round_table t WHERE t.round_table_id = r.round_table_id',
    'DELETE FROM reservation WHERE case_id IS NULL',
    'ALTER TABLE round_table FORCE ROW LEVEL SECURITY',
    'ALTER TABLE reservation ALTER case_id SET NOT NULL',
    'CREATE INDEX reservation_by_case ON reservation (case_id)',
    ...protectCaseTable(roles, 'reservation'),
    // By a function, because a policy keeps PostgreSQL from looking up overlaps in the index: the operator may leak. Who
    // plans sees when somebody can't, and never what for: which table it is only of a case in sight.
    ...sightFunction(
      roles,
      'reserved(uuid[], timestamptz, timestamptz)',
      'TABLE (id uuid, round_table_id uuid, starts timestamptz, ends timestamptz)',
      `SELECT resource_id,
         CASE WHEN session_user = '${roles.worker}' OR case_id IN (SELECT sight.visible_cases()) THEN round_table_id END,
         lower(during), upper(during)
       FROM reservation
       WHERE resource_id = ANY ($1) AND during && tstzrange($2, $3) AND (held_until IS NULL OR held_until > $2)
         AND (${actorHasRole('independent-coordinator')} OR session_user = '${roles.worker}')`,
    ),
    `GRANT EXECUTE ON FUNCTION sight.reserved(uuid[], timestamptz, timestamptz) TO ${roles.worker}`,
    // Frees what other cases held until a time that is over; their rows stay out of sight.
    ...sightFunction(
      roles,
      'free_lapsed(uuid[], timestamptz)',
      'void',
      'DELETE FROM reservation WHERE resource_id = ANY ($1) AND held_until IS NOT NULL AND held_until <= $2',
    ),
    // A function that writes. Only its owner may change it.
    `SET LOCAL ROLE ${roles.sight}`,
    'ALTER FUNCTION sight.free_lapsed(uuid[], timestamptz) VOLATILE PARALLEL UNSAFE',
    `GRANT EXECUTE ON FUNCTION sight.free_lapsed(uuid[], timestamptz) TO ${roles.worker}`,
    'RESET ROLE',
    `GRANT SELECT, DELETE ON reservation TO ${roles.sight}`,
    // The copy of the directory is kept by events.
    `REVOKE INSERT, UPDATE, DELETE ON organisation, professional FROM ${roles.app}`,
  ],
};
