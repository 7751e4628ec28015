import {
  actorHasRole,
  actorId,
  type Migration,
  narrowVisibleCases,
  organisationId,
  pastRowSecurity,
} from '@rondetafel/platform';

const isLive = "(r.state = 'open' OR (r.state = 'decided' AND r.outcome = 'round-table'))";
const dispatches = `(${actorHasRole('dispatcher')} AND (
  current_setting('app.dispatches_all', true) = 'yes'
  OR c.district = ANY ((SELECT p.districts FROM professional p WHERE p.person_id = ${actorId})::text[])))`;
const inPool = `(${actorHasRole('independent-coordinator')}
  AND c.district = ANY ((SELECT i.districts FROM independent_coordinator i WHERE i.person_id = ${actorId})::text[]))`;
const notOver = `(until_on IS NULL OR until_on >= NULLIF(current_setting('app.today', true), '')::date)`;

/** As before; of an involvement that gives no sight yet there is no person in the row (P-27). */
const seen = `
  SELECT case_id FROM request
  WHERE requested_by_id = ${actorId} OR entered_by_id = ${actorId} OR access_point_id = ${organisationId}
  UNION ALL SELECT case_id FROM coordinator_assignment WHERE person_id = ${actorId} AND state <> 'ended' AND ${notOver}
  UNION ALL SELECT case_id FROM involvement WHERE person_id = ${actorId} AND NOT has_left AND ${notOver}
  UNION ALL SELECT case_id FROM escalation_case WHERE reported_by_id = ${actorId} OR regular_coordinator_id = ${actorId}
  UNION ALL SELECT r.case_id FROM request r JOIN escalation_case c USING (case_id)
  WHERE ${isLive} AND (${dispatches} OR ${inPool})
  UNION ALL SELECT NULLIF(current_setting('app.intake', true), '')::uuid
  WHERE ${actorHasRole('independent-coordinator')}`;

const inClear = {
  known_party: ['organisation_id', 'organisation_kind', 'restricted'],
  involvement: ['organisation_id', 'role', 'restricted'],
};

/** From now on the person of a row is whose sight follows from it. */
export const sightByPerson = pastRowSecurity(
  ['involvement'],
  ['UPDATE involvement SET contact_id = person_id', 'UPDATE involvement SET person_id = NULL WHERE restricted'],
);

export const sealedParties: Migration = {
  at: '2026-11-30T09:40',
  name: 'sealed-parties',
  sql: (roles) => [
    // What a party is. The columns that said so in clear are emptied at the first start.
    ...Object.entries(inClear).flatMap(([table, columns]) => [
      `ALTER TABLE ${table} ADD sealed bytea`,
      ...columns.map((column) => `ALTER TABLE ${table} ALTER ${column} DROP NOT NULL`),
      `CREATE INDEX ${table}_in_clear ON ${table} (case_id) WHERE sealed IS NULL`,
    ]),
    'ALTER TABLE involvement ALTER restricted DROP DEFAULT',
    // No sight, not even for the seconds until then.
    'ALTER TABLE involvement ADD contact_id uuid',
    ...sightByPerson,
    ...narrowVisibleCases(roles, seen),
    // That there is a signal stands with its reason, which is sealed.
    'ALTER TABLE request_content DROP COLUMN safety_signal',
  ],
};
