import { actorId, changeList, type Migration, narrowVisibleCases, pastRowSecurity } from '@rondetafel/platform';

/** As before; of a party that gives no sight there is no person in the row (P-27). */
const seen = `
  SELECT case_id FROM planned_case WHERE coordinator_id = ${actorId}
  UNION ALL SELECT case_id FROM guest WHERE person_id = ${actorId}
  UNION ALL SELECT case_id FROM party WHERE person_id = ${actorId}`;

/** Whoever sees the case has its tables on their list, by the same rows as `seen`. */
const rows = `
  SELECT DISTINCT s.person_id, t.round_table_id, t.case_id
  FROM round_table t
  CROSS JOIN LATERAL (
    SELECT c.coordinator_id AS person_id FROM planned_case c WHERE c.case_id = t.case_id
    UNION ALL SELECT g.person_id FROM guest g WHERE g.case_id = t.case_id
    UNION ALL SELECT p.person_id FROM party p WHERE p.case_id = t.case_id) s
  WHERE t.case_id = ANY (cases) AND NOT t.ended AND s.person_id IS NOT NULL`;

const inClear = ['organisation_id', 'organisation_kind', 'role', 'restricted', 'state'];

/** From now on the person of a row is whose sight follows from it. */
export const sightByPerson = pastRowSecurity(
  ['party'],
  [
    'UPDATE party SET contact_id = person_id',
    `UPDATE party SET person_id = NULL WHERE restricted OR state <> 'involved'`,
  ],
);

export const sealedParties: Migration = {
  at: '2026-11-30T09:40',
  name: 'sealed-parties',
  sql: (roles) => [
    // Whether there is a safety signal, and what a party is. The columns that said so in clear are emptied at the first
    // start.
    'ALTER TABLE request ADD sealed bytea, ALTER safety_signal DROP DEFAULT, ALTER safety_signal DROP NOT NULL',
    'CREATE INDEX request_in_clear ON request (case_id) WHERE sealed IS NULL AND safety_signal IS NOT NULL',
    'ALTER TABLE party ADD sealed bytea, ADD contact_id uuid',
    ...inClear.map((column) => `ALTER TABLE party ALTER ${column} DROP NOT NULL`),
    'CREATE INDEX party_in_clear ON party (case_id) WHERE sealed IS NULL',
    ...narrowVisibleCases(roles, seen),
    ...changeList(roles, { list: 'own_table', rows }),
    // No sight, not even for the seconds until then.
    ...sightByPerson,
  ],
};
