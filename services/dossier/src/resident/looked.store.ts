import type { Id } from '@rondetafel/contracts';
import { type Migration, sightFunction, type Tx } from '@rondetafel/platform';

/** What somebody does to read of a case; what is written in it is on the page itself. */
const reading = `'see-case', 'see-plan', 'see-history', 'list-parties', 'list-authorities'`;

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
