import { actorId, type Migration, narrowVisibleCases, pastRowSecurity, sightFunction } from '@rondetafel/platform';

/** As before. */
const seen = `SELECT case_id FROM public.involvement WHERE person_id = ${actorId} AND ended_at IS NULL
  GROUP BY case_id HAVING bool_and(standing <> 'excluded')`;

const own = `i.person_id = ${actorId} AND i.ended_at IS NULL AND (i.until_on IS NULL OR i.until_on >= $1)`;
const state = '(SELECT c.state FROM case_record c WHERE c.case_id = i.case_id)';
/** `seeing`: the standings that give sight of a case, each with the state in which it does: 'party dossier'. */
const seeing = `bool_or(i.standing || ' ' || ${state} = ANY ($2)) AND bool_and(i.standing <> 'excluded')`;

/**
 * The actor's standings that last, by case that they see, along the index: the newest case first, after this one. Row-level
 * security would look up all of the actor's cases before it gave the first.
 */
const ownCases = `
  SELECT i.registered_at::text, i.case_id, ${state}, array_agg(i.standing)
  FROM involvement i
  WHERE ${own} AND (i.registered_at, i.case_id) < ($3, $4)
  GROUP BY i.registered_at, i.case_id HAVING ${seeing}
  ORDER BY i.registered_at DESC, i.case_id DESC LIMIT $5`;

/** Of these cases alone. */
const ownCasesAmong = `
  SELECT i.registered_at::text, i.case_id, ${state}, array_agg(i.standing)
  FROM involvement i
  WHERE ${own} AND i.case_id = ANY ($6) AND (i.registered_at, i.case_id) < ($3, $4)
  GROUP BY i.registered_at, i.case_id HAVING ${seeing}
  ORDER BY i.registered_at DESC, i.case_id DESC LIMIT $5`;

const line = 'TABLE (registered_at text, case_id uuid, state text, standings text[])';

export const ownCasesInOrder: Migration = {
  at: '2026-11-30T09:10',
  name: 'own-cases-in-order',
  sql: (roles) => [
    ...narrowVisibleCases(roles, seen),

    // The order of a person's list of cases; a case never changes its day of registration.
    'ALTER TABLE involvement ADD registered_at timestamptz',
    `CREATE FUNCTION sight.order_involvement() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER
       SET search_path = pg_catalog, public, pg_temp AS $$
     BEGIN
       NEW.registered_at := (SELECT c.registered_at FROM case_record c WHERE c.case_id = NEW.case_id);
       RETURN NEW;
     END $$`,
    'REVOKE ALL ON FUNCTION sight.order_involvement() FROM PUBLIC',
    `ALTER FUNCTION sight.order_involvement() OWNER TO ${roles.sight}`,
    `CREATE TRIGGER order_involvement BEFORE INSERT ON involvement
       FOR EACH ROW EXECUTE FUNCTION sight.order_involvement()`,
    ...pastRowSecurity(
      ['involvement', 'case_record'],
      ['UPDATE involvement i SET registered_at = c.registered_at FROM case_record c WHERE c.case_id = i.case_id'],
    ),
    'ALTER TABLE involvement ALTER registered_at SET NOT NULL',
    `CREATE INDEX involvement_in_order ON involvement (person_id, registered_at DESC, case_id DESC)
       WHERE ended_at IS NULL`,
    ...sightFunction(roles, 'own_cases(date, text[], timestamptz, uuid, int)', line, ownCases),
    ...sightFunction(roles, 'own_cases_among(date, text[], timestamptz, uuid, int, uuid[])', line, ownCasesAmong),

    // Searching a name takes an index of its letters by three; of a kind and of an organisation the names are in order.
    'CREATE EXTENSION IF NOT EXISTS pg_trgm',
    ...['organisation', 'professional'].map(
      (table) => `CREATE INDEX ${table}_by_letters ON ${table} USING gin (folded_name gin_trgm_ops)`,
    ),
    'CREATE INDEX organisation_by_kind_and_name ON organisation (kind, name, organisation_id)',
    'DROP INDEX organisation_by_kind',
    'CREATE INDEX professional_by_organisation_and_name ON professional (organisation_id, name, person_id)',
    'DROP INDEX professional_by_organisation',
  ],
};
