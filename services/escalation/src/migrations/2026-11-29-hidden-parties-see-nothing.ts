import {
  actorHasRole,
  actorId,
  changeVisibleCases,
  type Migration,
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

/** As before, but for a party that nobody may know of. */
const seen = `
  SELECT case_id FROM request
  WHERE requested_by_id = ${actorId} OR entered_by_id = ${actorId} OR access_point_id = ${organisationId}
  UNION ALL SELECT case_id FROM coordinator_assignment WHERE person_id = ${actorId} AND state <> 'ended' AND ${notOver}
  UNION ALL SELECT case_id FROM involvement WHERE person_id = ${actorId} AND NOT has_left AND NOT restricted AND ${notOver}
  UNION ALL SELECT case_id FROM escalation_case WHERE reported_by_id = ${actorId} OR regular_coordinator_id = ${actorId}
  UNION ALL SELECT r.case_id FROM request r JOIN escalation_case c USING (case_id)
  WHERE ${isLive} AND (${dispatches} OR ${inPool})
  UNION ALL SELECT NULLIF(current_setting('app.intake', true), '')::uuid
  WHERE ${actorHasRole('independent-coordinator')}`;

/** Release 1 did not keep which parties were hidden: none has sight until dossier has published them all once more. */
export const noSightYet = pastRowSecurity(['involvement'], ['UPDATE involvement SET restricted = true']);

export const hiddenPartiesSeeNothing: Migration = {
  at: '2026-11-29T16:00',
  name: 'hidden-parties-see-nothing',
  sql: (roles) => [
    // A party that nobody may know of has no sight either until it is revealed (P-27).
    'ALTER TABLE involvement ADD COLUMN restricted boolean NOT NULL DEFAULT false',
    ...noSightYet,
    ...changeVisibleCases(roles, seen),
  ],
};
