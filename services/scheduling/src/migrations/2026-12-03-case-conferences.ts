import {
  actorHasRole,
  actorId,
  changeList,
  type Migration,
  narrowVisibleCases,
  sightFunction,
} from '@rondetafel/platform';

/** As before, and the regular coordinator, who calls case conferences (S000-15). */
const seen = `
  SELECT case_id FROM planned_case WHERE coordinator_id = ${actorId}
  UNION ALL SELECT case_id FROM planned_case WHERE regular_coordinator_id = ${actorId}
  UNION ALL SELECT case_id FROM guest WHERE person_id = ${actorId}
  UNION ALL SELECT case_id FROM party WHERE person_id = ${actorId}`;

/** Whoever sees the case has its tables on their list, by the same rows as `seen`. */
const rows = `
  SELECT DISTINCT s.person_id, t.round_table_id, t.case_id
  FROM round_table t
  CROSS JOIN LATERAL (
    SELECT c.coordinator_id AS person_id FROM planned_case c WHERE c.case_id = t.case_id
    UNION ALL SELECT c.regular_coordinator_id FROM planned_case c WHERE c.case_id = t.case_id
    UNION ALL SELECT g.person_id FROM guest g WHERE g.case_id = t.case_id
    UNION ALL SELECT p.person_id FROM party p WHERE p.case_id = t.case_id) s
  WHERE t.case_id = ANY (cases) AND NOT t.ended AND s.person_id IS NOT NULL`;

/** Once per statement: whoever has an approach in hand plans too, and nobody else of a professional's role (S000-15). */
const confers = `(SELECT EXISTS (
  SELECT FROM planned_case WHERE regular_coordinator_id = ${actorId} AND coordinator_id IS NULL))`;

export const caseConferences: Migration = {
  at: '2026-12-03T09:20',
  name: 'case-conferences',
  sql: (roles) => [
    'ALTER TABLE planned_case ADD COLUMN regular_coordinator_id uuid, ADD COLUMN regular_coordinator_organisation_id uuid',
    'CREATE INDEX planned_case_of_regular_coordinator ON planned_case (regular_coordinator_id, case_id)',
    ...narrowVisibleCases(roles, seen),
    ...changeList(roles, { list: 'own_table', rows }),
    // Who plans sees when somebody can't, and never what for: as before, and the regular coordinator.
    ...['busy_block', 'weekly_pattern'].map(
      (table) => `CREATE POLICY conferring ON ${table} FOR SELECT TO ${roles.app} USING (${confers})`,
    ),
    'DROP FUNCTION sight.reserved(uuid[], timestamptz, timestamptz)',
    ...sightFunction(
      roles,
      'reserved(uuid[], timestamptz, timestamptz)',
      'TABLE (id uuid, round_table_id uuid, starts timestamptz, ends timestamptz)',
      `SELECT resource_id,
         CASE WHEN session_user = '${roles.worker}' OR case_id IN (SELECT sight.visible_cases()) THEN round_table_id END,
         lower(during), upper(during)
       FROM reservation
       WHERE resource_id = ANY ($1) AND during && tstzrange($2, $3) AND (held_until IS NULL OR held_until > $2)
         AND (${actorHasRole('independent-coordinator')} OR session_user = '${roles.worker}' OR ${confers})`,
    ),
  ],
};
