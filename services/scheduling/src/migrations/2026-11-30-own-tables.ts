import { actorId, keepList, type Migration, narrowVisibleCases, pastRowSecurity } from '@rondetafel/platform';
import { seen } from './2026-11-29-hidden-parties-see-nothing.ts';

/** Whoever sees the case has its tables on their list, by the same rows as `seen`. */
const rows = `
  SELECT DISTINCT s.person_id, t.round_table_id, t.case_id
  FROM round_table t
  CROSS JOIN LATERAL (
    SELECT c.coordinator_id AS person_id FROM planned_case c WHERE c.case_id = t.case_id
    UNION ALL SELECT g.person_id FROM guest g WHERE g.case_id = t.case_id
    UNION ALL SELECT p.person_id FROM party p WHERE p.case_id = t.case_id AND p.state = 'involved' AND NOT p.restricted) s
  WHERE t.case_id = ANY (cases) AND NOT t.ended AND s.person_id IS NOT NULL`;

export const ownTables: Migration = {
  at: '2026-11-30T09:20',
  name: 'own-tables',
  sql: (roles) => [
    ...narrowVisibleCases(roles, seen),
    // The tables that are not over, on the list of each who sees them.
    `CREATE TABLE own_table (
       person_id uuid NOT NULL,
       round_table_id uuid NOT NULL,
       case_id uuid NOT NULL,
       PRIMARY KEY (person_id, round_table_id))`,
    'CREATE INDEX own_table_by_case ON own_table (case_id)',
    `GRANT SELECT ON own_table TO ${roles.app}`,
    `CREATE POLICY own ON own_table FOR SELECT TO ${roles.app} USING (person_id = ${actorId})`,
    'CREATE INDEX guest_by_case ON guest (case_id)',
    // Whether somebody sees one case takes one entry, and no plan that was made for who has few cases takes all of who has many.
    'CREATE INDEX planned_case_of_coordinator ON planned_case (coordinator_id, case_id)',
    'CREATE INDEX guest_of_person ON guest (person_id, case_id)',
    'CREATE INDEX party_of_person ON party (person_id, case_id)',
    'DROP INDEX planned_case_by_coordinator, guest_by_person, party_by_person',
    ...keepList(roles, { list: 'own_table', from: ['round_table', 'planned_case', 'guest', 'party'], rows }),
    // Counted at every look at the metrics: those that are kept are most.
    `CREATE INDEX case_term_not_kept ON case_term ((frozen -> 'term' ->> 'on'), state) WHERE state <> 'kept'`,
    // The triggers fill it in.
    ...pastRowSecurity(['round_table'], ['UPDATE round_table SET case_id = case_id WHERE NOT ended']),
  ],
};
