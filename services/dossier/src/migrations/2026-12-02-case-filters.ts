import { actorId, type Migration, pastRowSecurity, sightFunction } from '@rondetafel/platform';

const own = `i.person_id = ${actorId} AND i.ended_at IS NULL AND (i.until_on IS NULL OR i.until_on >= $1)`;
/** As in `own_cases`. */
const seeing = `bool_or(i.standing || ' ' || i.case_state = ANY ($2)) AND bool_and(i.standing <> 'excluded')`;

/** A filter each a function of its own, so that each has a plan along its index. */
const filters = { '': '', _in_state: 'AND i.case_state = $6', _in_district: 'AND i.district = $6' } as const;
const both = 'AND i.case_state = $6 AND i.district = $7';
const orders = { newest: ['<', 'DESC'], oldest: ['>', 'ASC'] } as const;

const ownCases = (filter: string, order: keyof typeof orders) => {
  const [after, way] = orders[order];
  return `
  SELECT i.registered_at::text, i.case_id, i.case_state, array_agg(i.standing)
  FROM involvement i
  WHERE ${own} ${filter} AND (i.registered_at, i.case_id) ${after} ($3, $4)
  GROUP BY i.registered_at, i.case_id, i.case_state HAVING ${seeing}
  ORDER BY i.registered_at ${way}, i.case_id ${way} LIMIT $5`;
};

/** Of each of these states as many as are asked for at most: a count that is shown is small. */
const counts = (filter: string) => `
  SELECT asked.state, (SELECT count(*)::int FROM (
    SELECT FROM involvement i WHERE ${own} AND i.case_state = asked.state ${filter}
    GROUP BY i.registered_at, i.case_id HAVING ${seeing} LIMIT $4) AS seen)
  FROM unnest($3) AS asked (state)`;

const line = 'TABLE (registered_at text, case_id uuid, state text, standings text[])';
const count = 'TABLE (state text, cases int)';

/** A person's list of cases by state and district: along an index each, as the list without a filter. */
export const caseFilters: Migration = {
  at: '2026-12-02T09:00',
  name: 'case-filters',
  sql: (roles) => [
    'ALTER TABLE involvement ADD district text, ADD case_state text',
    // Only its owner may replace it.
    `SET LOCAL ROLE ${roles.sight}`,
    `CREATE OR REPLACE FUNCTION sight.order_involvement() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER
       SET search_path = pg_catalog, public, pg_temp AS $$
     BEGIN
       SELECT c.registered_at, c.district, c.state INTO NEW.registered_at, NEW.district, NEW.case_state
       FROM case_record c WHERE c.case_id = NEW.case_id;
       RETURN NEW;
     END $$`,
    'RESET ROLE',
    `GRANT UPDATE (district, case_state) ON involvement TO ${roles.sight}`,
    `CREATE FUNCTION sight.follow_case() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER
       SET search_path = pg_catalog, public, pg_temp AS $$
     BEGIN
       UPDATE involvement SET district = NEW.district, case_state = NEW.state WHERE case_id = NEW.case_id;
       RETURN NULL;
     END $$`,
    'REVOKE ALL ON FUNCTION sight.follow_case() FROM PUBLIC',
    `ALTER FUNCTION sight.follow_case() OWNER TO ${roles.sight}`,
    `CREATE TRIGGER follow_case AFTER UPDATE OF district, state ON case_record
       FOR EACH ROW EXECUTE FUNCTION sight.follow_case()`,
    ...pastRowSecurity(
      ['involvement', 'case_record'],
      [
        `UPDATE involvement i SET district = c.district, case_state = c.state
         FROM case_record c WHERE c.case_id = i.case_id`,
      ],
    ),
    'ALTER TABLE involvement ALTER district SET NOT NULL, ALTER case_state SET NOT NULL',
    `CREATE INDEX involvement_by_state ON involvement (person_id, case_state, registered_at DESC, case_id DESC)
       WHERE ended_at IS NULL`,
    `CREATE INDEX involvement_by_district ON involvement (person_id, district, registered_at DESC, case_id DESC)
       WHERE ended_at IS NULL`,
    ...(Object.keys(orders) as (keyof typeof orders)[]).flatMap((order) => [
      ...Object.entries(filters).flatMap(([name, filter]) =>
        sightFunction(
          roles,
          `own_cases_${order}${name}(date, text[], timestamptz, uuid, int${filter && ', text'})`,
          line,
          ownCases(filter, order),
        ),
      ),
      ...sightFunction(
        roles,
        `own_cases_${order}_in_both(date, text[], timestamptz, uuid, int, text, text)`,
        line,
        ownCases(both, order),
      ),
    ]),
    ...sightFunction(roles, 'own_case_counts(date, text[], text[], int)', count, counts('')),
    ...sightFunction(
      roles,
      'own_case_counts_in_district(date, text[], text[], int, text)',
      count,
      counts('AND i.district = $5'),
    ),
  ],
};
