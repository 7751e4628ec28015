import type { Id } from '@rondetafel/contracts';
import { type Migration, sightFunction, type Tx } from '@rondetafel/platform';

/** Some of what somebody does to read of a case. */
const reading = `'see-case', 'see-plan', 'see-history', 'list-parties', 'list-authorities'`;
/** Every route that reads: a list of names would forget the next. */
const byReading = `a.result = 'done' AND a.origin LIKE 'GET %'`;

/** Everybody who read this case, each once and without a moment: how often somebody looked may tell of what is hidden (P-27). */
export async function personsWhoLooked(tx: Tx, caseId: Id): Promise<Id[]> {
  const { rows } = await tx.query('SELECT person_id FROM sight.looked_at($1)', [`case:${caseId}`]);
  return rows.map(({ person_id }) => person_id);
}

export const looked: Migration = {
  at: '2026-12-02T10:20',
  name: 'looked',
  sql: (roles) => [
    `CREATE INDEX audit_of_reading ON chassis.audit_entry (object) WHERE result = 'done' AND action IN (${reading})`,
    `GRANT USAGE ON SCHEMA chassis TO ${roles.sight}`,
    `GRANT SELECT (person_id, object, action, result) ON chassis.audit_entry TO ${roles.sight}`,
    // Only of a case that the caller sees.
    ...sightFunction(
      roles,
      'looked_at(text)',
      'TABLE (person_id uuid)',
      `SELECT DISTINCT a.person_id FROM chassis.audit_entry a
       WHERE a.object = $1 AND a.result = 'done' AND a.action IN (${reading}) AND a.person_id IS NOT NULL
         AND substr($1, 6)::uuid IN (SELECT sight.visible_cases())`,
    ),
  ],
};

export const lookedAnywhere: Migration = {
  at: '2026-12-03T09:30',
  name: 'looked-anywhere',
  sql: (roles) => [
    'DROP INDEX chassis.audit_of_reading',
    `CREATE INDEX audit_of_reading ON chassis.audit_entry (object) WHERE result = 'done' AND origin LIKE 'GET %'`,
    `GRANT SELECT (origin) ON chassis.audit_entry TO ${roles.sight}`,
    // Only its owner may replace it.
    `SET LOCAL ROLE ${roles.sight}`,
    `CREATE OR REPLACE FUNCTION sight.looked_at(text) RETURNS TABLE (person_id uuid)
       LANGUAGE sql STABLE SECURITY DEFINER PARALLEL SAFE SET search_path = pg_catalog, public, pg_temp AS $$
       SELECT DISTINCT a.person_id FROM chassis.audit_entry a
       WHERE a.object = $1 AND ${byReading} AND a.person_id IS NOT NULL
         AND substr($1, 6)::uuid IN (SELECT sight.visible_cases()) $$`,
    'RESET ROLE',
  ],
};
