import {
  actorHasRole,
  actorId,
  type DatabaseRoles,
  keepList,
  type Migration,
  organisationId,
  pastRowSecurity,
  sightFunction,
} from '@rondetafel/platform';

const isLive = "coalesce(r.state = 'open' OR (r.state = 'decided' AND r.outcome = 'round-table'), false)";
/** The request with whom its case waits for; `lead` and `offer` are the case's assignments. */
const item = `
  SELECT r.request_id, r.case_id, c.district, r.direction, r.state, r.outcome, r.urgent, r.received_at, r.requested_by_id,
    r.entered_by_id, r.access_point_id, c.regular_coordinator_id, ${isLive} AS live,
    lead.person_id AS coordinator_id, offer.person_id AS offered_to_id,
    CASE
      WHEN NOT ${isLive} THEN NULL
      WHEN r.direction = 'downscaling' AND r.state = 'open' THEN 'access'
      WHEN lead.person_id IS NULL AND offer.person_id IS NULL THEN 'coordinator'
      WHEN lead.person_id IS NULL THEN 'declaration'
      WHEN r.state = 'open' THEN 'decision'
    END AS waits_for
  FROM request r
  JOIN escalation_case c USING (case_id)
  LEFT JOIN coordinator_assignment lead
    ON lead.case_id = r.case_id AND lead.state = 'active' AND lead.until_on IS NULL
  LEFT JOIN coordinator_assignment offer ON offer.case_id = r.case_id AND offer.state = 'offered'`;

/**
 * On whose list a request is (P-2, S002-22, S002-27, P-28): `asked:<person>`, `district:<code>`, …. A person's lists are
 * those of `sight.work_lists()`.
 */
const rows = `
  SELECT l.list, i.received_at, i.request_id, i.case_id,
    CASE WHEN bool_and(l.until_on IS NOT NULL) THEN max(l.until_on) END,
    i.district, i.direction, i.state, i.outcome, i.urgent, i.live, i.waits_for, i.coordinator_id, i.offered_to_id
  FROM (${item} WHERE r.case_id = ANY (cases) AND c.member_ids IS NOT NULL) i
  CROSS JOIN LATERAL (
    VALUES ('asked:' || i.requested_by_id, NULL::date), ('asked:' || i.entered_by_id, NULL),
      ('offered:' || i.offered_to_id, NULL), ('regular:' || i.regular_coordinator_id, NULL),
      ('access:' || i.access_point_id, NULL),
      (CASE WHEN i.live THEN 'municipality' END, NULL), (CASE WHEN i.live THEN 'district:' || i.district END, NULL),
      (CASE WHEN i.waits_for = 'coordinator' THEN 'pool:' || i.district END, NULL)
    UNION ALL
    SELECT 'coordinated:' || a.person_id, a.until_on FROM coordinator_assignment a
    WHERE a.case_id = i.case_id AND a.state = 'active') AS l (list, until_on)
  WHERE l.list IS NOT NULL
  GROUP BY l.list, i.received_at, i.request_id, i.case_id, i.district, i.direction, i.state, i.outcome, i.urgent, i.live,
    i.waits_for, i.coordinator_id, i.offered_to_id`;

/** Where dispatchers serve the whole municipality the service says so for its transaction; unset, by district. */
const listsOfActor = `
  SELECT array_remove(
    ARRAY['asked:' || ${actorId}, 'coordinated:' || ${actorId}, 'offered:' || ${actorId}, 'regular:' || ${actorId},
      'access:' || ${organisationId}]
    || CASE
      WHEN NOT ${actorHasRole('dispatcher')} THEN NULL
      WHEN current_setting('app.dispatches_all', true) = 'yes' THEN ARRAY['municipality']
      ELSE ARRAY(SELECT 'district:' || d FROM professional p, unnest(p.districts) d WHERE p.person_id = ${actorId})
    END
    || CASE WHEN ${actorHasRole('independent-coordinator')} THEN
      ARRAY(SELECT 'pool:' || d FROM independent_coordinator i, unnest(i.districts) d WHERE i.person_id = ${actorId})
    END, NULL)`;

/** The loads of these coordinators, not of all. */
const loads = (roles: DatabaseRoles) => [
  `SET LOCAL ROLE ${roles.sight}`,
  'DROP FUNCTION sight.coordinator_load()',
  'RESET ROLE',
  `CREATE INDEX assignment_active ON coordinator_assignment (person_id) WHERE state = 'active'`,
  ...sightFunction(
    roles,
    'coordinator_load(uuid[])',
    'TABLE (person_id uuid, cases int)',
    `SELECT p, (SELECT count(*)::int FROM coordinator_assignment a WHERE a.person_id = p AND a.state = 'active')
     FROM unnest($1) AS p`,
  ),
];

/** Who gave and who got an advice, to read theirs in order. */
const adviceReaders = (roles: DatabaseRoles) => [
  `CREATE TABLE advice_reader (
     person_id uuid NOT NULL,
     given_at timestamptz NOT NULL,
     advice_id uuid NOT NULL REFERENCES advice ON DELETE CASCADE,
     PRIMARY KEY (person_id, given_at, advice_id))`,
  'CREATE INDEX advice_reader_of ON advice_reader (advice_id)',
  'ALTER TABLE advice_reader ENABLE ROW LEVEL SECURITY',
  'ALTER TABLE advice_reader FORCE ROW LEVEL SECURITY',
  `GRANT SELECT ON advice_reader TO ${roles.app}`,
  `CREATE POLICY own ON advice_reader FOR SELECT TO ${roles.app} USING (person_id = ${actorId})`,
  `GRANT SELECT, INSERT, DELETE ON advice_reader TO ${roles.sight}`,
  `CREATE FUNCTION sight.keep_advice_reader() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER
     SET search_path = pg_catalog, public, pg_temp AS $$
   BEGIN
     DELETE FROM advice_reader WHERE advice_id = NEW.advice_id;
     INSERT INTO advice_reader (person_id, given_at, advice_id)
     SELECT NEW.given_by_id, NEW.given_at, NEW.advice_id
     UNION SELECT (g ->> 'personId')::uuid, NEW.given_at, NEW.advice_id FROM jsonb_array_elements(NEW.given_to) g;
     RETURN NULL;
   END $$`,
  'REVOKE ALL ON FUNCTION sight.keep_advice_reader() FROM PUBLIC',
  `ALTER FUNCTION sight.keep_advice_reader() OWNER TO ${roles.sight}`,
  `CREATE TRIGGER keep_advice_reader AFTER INSERT OR UPDATE OF given_by_id, given_to, given_at ON advice
     FOR EACH ROW EXECUTE FUNCTION sight.keep_advice_reader()`,
];

export const workLists: Migration = {
  at: '2026-11-30T09:30',
  name: 'work-lists',
  sql: (roles) => [
    // What `work_item` shows, on the list of each who sees it, in the order in which it is shown.
    `CREATE TABLE work_list (
       list text NOT NULL,
       received_at timestamptz NOT NULL,
       request_id uuid NOT NULL,
       case_id uuid NOT NULL,
       until_on date,
       district text NOT NULL,
       direction text NOT NULL,
       state text NOT NULL,
       outcome text,
       urgent boolean NOT NULL,
       live boolean NOT NULL,
       waits_for text,
       coordinator_id uuid,
       offered_to_id uuid,
       PRIMARY KEY (list, received_at, request_id))`,
    'CREATE INDEX work_list_by_case ON work_list (case_id)',
    // What is asked for is a small part of some lists.
    'CREATE INDEX work_list_by_state ON work_list (list, state, received_at, request_id)',
    'CREATE INDEX work_list_by_wait ON work_list (list, waits_for, received_at, request_id)',
    'CREATE INDEX work_list_live ON work_list (list, received_at, request_id) WHERE live',
    `GRANT SELECT ON work_list TO ${roles.app}`,
    ...sightFunction(roles, 'work_lists()', 'text[]', listsOfActor),
    `CREATE POLICY own ON work_list FOR SELECT TO ${roles.app} USING (list = ANY ((SELECT sight.work_lists())::text[]))`,
    ...keepList(roles, { list: 'work_list', from: ['request', 'escalation_case', 'coordinator_assignment'], rows }),
    ...loads(roles),
    ...adviceReaders(roles),
    // The triggers fill both in.
    ...pastRowSecurity(
      ['request', 'advice'],
      ['UPDATE request SET case_id = case_id', 'UPDATE advice SET given_at = given_at'],
    ),
  ],
};
