import { actorId, type Migration, sightFunction } from '@rondetafel/platform';

const own = `i.person_id = ${actorId} AND i.ended_at IS NULL AND (i.until_on IS NULL OR i.until_on >= $1)`;
const state = '(SELECT c.state FROM case_record c WHERE c.case_id = i.case_id)';
/** As in `own_cases`. */
const seeing = `bool_or(i.standing || ' ' || ${state} = ANY ($2)) AND bool_and(i.standing <> 'excluded')`;

const ownCases = (which: string) => `
  SELECT i.registered_at::text, i.case_id, ${state}, array_agg(i.standing)
  FROM involvement i
  WHERE ${own} AND ${which}
  GROUP BY i.registered_at, i.case_id HAVING ${seeing}
  ORDER BY i.registered_at DESC, i.case_id DESC`;

/** A common beginning is met along the actor's own cases, a rare one along the index: PostgreSQL knows which is which. */
const named = 'EXISTS (SELECT FROM household_member m WHERE m.case_id = i.case_id AND m.named_by @> $3)';
const numbered = 'i.case_id = (SELECT c.case_id FROM case_record c WHERE c.digits = $3)';

const line = 'TABLE (registered_at text, case_id uuid, state text, standings text[])';

/** Finding a household by name or number, along what the actor sees: row-level security would look up all of their cases. */
export const search: Migration = {
  at: '2026-12-01T09:00',
  name: 'search',
  sql: (roles) => [
    "ALTER TABLE household_member ADD named_by bytea[] NOT NULL DEFAULT '{}'",
    'CREATE INDEX household_member_named ON household_member USING gin (named_by) WITH (fastupdate = off)',
    ...sightFunction(roles, 'own_cases_numbered(date, text[], text)', line, ownCases(numbered)),
    ...sightFunction(roles, 'own_cases_named(date, text[], bytea[], int)', line, `${ownCases(named)} LIMIT $4`),
  ],
};
