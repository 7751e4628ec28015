import { actorId, type DatabaseRoles, type Migration, pastRowSecurity } from '@rondetafel/platform';

/** Written by handlers, read by requests as far as a policy says so. */
const readByRequests = (roles: DatabaseRoles, table: string, sees: string): string[] => [
  `GRANT SELECT, INSERT, UPDATE, DELETE ON ${table} TO ${roles.worker}`,
  `GRANT SELECT ON ${table} TO ${roles.app}`,
  `ALTER TABLE ${table} ENABLE ROW LEVEL SECURITY`,
  `ALTER TABLE ${table} FORCE ROW LEVEL SECURITY`,
  `CREATE POLICY work ON ${table} TO ${roles.worker} USING (true) WITH CHECK (true)`,
  `CREATE POLICY requests ON ${table} TO ${roles.app} USING (${sees})`,
];

/**
 * Whoever added somebody gives their address, until it is verified by an answer from it; then the coordinator of a
 * member and the administrator do (P-11). Of those from before only the ones from when the administrator alone gave them
 * count as verified: the first come gave the others, and of who gave one it is not known here whether they administrate.
 */
export const addressesByIntroduction: Migration = {
  at: '2026-11-29T17:00',
  name: 'addresses-by-introduction',
  sql: (roles) => [
    `CREATE TABLE case_coordinator (
       case_id uuid NOT NULL,
       person_id uuid NOT NULL,
       kind text NOT NULL,
       PRIMARY KEY (case_id, person_id))`,
    ...readByRequests(roles, 'case_coordinator', `person_id = ${actorId}`),
    'CREATE TABLE introduced_person (person_id uuid PRIMARY KEY, case_id uuid, added_by uuid NOT NULL)',
    'CREATE INDEX introduced_person_case ON introduced_person (case_id)',
    ...readByRequests(
      roles,
      'introduced_person',
      `added_by = ${actorId} OR case_id IN (SELECT c.case_id FROM case_coordinator c WHERE c.person_id = ${actorId})`,
    ),
    'ALTER TABLE contact_point ADD COLUMN verified_at timestamptz',
    ...pastRowSecurity(
      ['contact_point'],
      ['UPDATE contact_point SET verified_at = updated_at WHERE entered_by IS NULL'],
    ),
    'DROP POLICY colleague ON contact_point',
    `CREATE POLICY adder ON contact_point TO ${roles.app}
       USING (entered_by = ${actorId} AND verified_at IS NULL)
       WITH CHECK (entered_by = ${actorId} AND verified_at IS NULL
         AND person_id IN (SELECT p.person_id FROM introduced_person p WHERE p.added_by = ${actorId}))`,
    // Policies are OR-ed, so that each names in full whose address may be written.
    `CREATE POLICY coordinator ON contact_point TO ${roles.app}
       USING (${isOfOwnCase}) WITH CHECK (entered_by = ${actorId} AND ${isOfOwnCase})`,
  ],
};

const isOfOwnCase = `person_id IN (SELECT p.person_id FROM introduced_person p
  WHERE p.case_id IN (SELECT c.case_id FROM case_coordinator c WHERE c.person_id = ${actorId}))`;
