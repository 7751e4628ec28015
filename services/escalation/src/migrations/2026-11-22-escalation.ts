import {
  actorHasRole,
  actorId,
  type DatabaseRoles,
  type Migration,
  organisationId,
  protectCaseTable,
  protectOwnTable,
  shareTable,
  sightFunction,
  visibleCases,
} from '@rondetafel/platform';

/** Something waits for a coordinator or runs under one: a dispatcher's and a pool's business (P-28, S002-27). */
const isLive = (request: string) =>
  `(${request}.state = 'open' OR (${request}.state = 'decided' AND ${request}.outcome = 'round-table'))`;

/** Where dispatchers serve the whole municipality the service says so for its transaction; unset, by district. */
const dispatches = (district: string) => `(${actorHasRole('dispatcher')} AND (
  current_setting('app.dispatches_all', true) = 'yes'
  OR ${district} = ANY ((SELECT p.districts FROM professional p WHERE p.person_id = ${actorId})::text[])))`;
const poolOf = (district: string) => `(${actorHasRole('independent-coordinator')}
  AND ${district} = ANY ((SELECT i.districts FROM independent_coordinator i WHERE i.person_id = ${actorId})::text[]))`;

/** A substitute's turn and a part for a time end with their last day (P-13, P-21); the service says what day it is. */
const notOver = `(until_on IS NULL OR until_on >= NULLIF(current_setting('app.today', true), '')::date)`;
const coordinates = `case_id IN (
  SELECT case_id FROM coordinator_assignment WHERE person_id = ${actorId} AND state = 'active' AND ${notOver})`;

/**
 * Who stands in a case in any way sees its rows; texts have a narrower door (`readers`). `app.intake` is the one case
 * that a caller names to a coordinator who types for them (P-4).
 */
const seen = `
  SELECT case_id FROM request
  WHERE requested_by_id = ${actorId} OR entered_by_id = ${actorId} OR access_point_id = ${organisationId}
  UNION ALL SELECT case_id FROM coordinator_assignment WHERE person_id = ${actorId} AND state <> 'ended' AND ${notOver}
  UNION ALL SELECT case_id FROM involvement WHERE person_id = ${actorId} AND NOT has_left AND ${notOver}
  UNION ALL SELECT case_id FROM escalation_case WHERE reported_by_id = ${actorId} OR regular_coordinator_id = ${actorId}
  UNION ALL SELECT r.case_id FROM request r JOIN escalation_case c USING (case_id)
  WHERE ${isLive('r')} AND (${dispatches('c.district')} OR ${poolOf('c.district')})
  UNION ALL SELECT NULLIF(current_setting('app.intake', true), '')::uuid
  WHERE ${actorHasRole('independent-coordinator')}`;

/**
 * What is on somebody's list: asked or typed by them, theirs to answer, coordinated by or offered to them, about a
 * household whose regular coordinator they are, waiting in a district that they dispatch, or waiting for anyone of their
 * pool (P-2, S002-22, S002-27, P-28).
 */
const workItem = `
  CREATE VIEW work_item WITH (security_invoker = true) AS
  SELECT item.* FROM (
    SELECT r.request_id, r.case_id, c.district, r.direction, r.state, r.outcome, r.urgent, r.received_at,
      r.access_point_id, c.regular_coordinator_id, ${isLive('r')} AS live,
      lead.person_id AS coordinator_id, offer.person_id AS offered_to_id,
      ${actorId} IN (r.requested_by_id, r.entered_by_id) AS asked_by_me,
      r.${coordinates} AS coordinated_by_me,
      coalesce(offer.person_id = ${actorId}, false) AS offered_to_me,
      CASE
        WHEN NOT ${isLive('r')} THEN NULL
        WHEN r.direction = 'downscaling' AND r.state = 'open' THEN 'access'
        WHEN lead.person_id IS NULL AND offer.person_id IS NULL THEN 'coordinator'
        WHEN lead.person_id IS NULL THEN 'declaration'
        WHEN r.state = 'open' THEN 'decision'
      END AS waits_for
    FROM request r
    JOIN escalation_case c USING (case_id)
    LEFT JOIN coordinator_assignment lead
      ON lead.case_id = r.case_id AND lead.state = 'active' AND lead.until_on IS NULL
    LEFT JOIN coordinator_assignment offer ON offer.case_id = r.case_id AND offer.state = 'offered') item
  WHERE asked_by_me OR coordinated_by_me OR offered_to_me
    OR regular_coordinator_id = ${actorId}
    OR access_point_id = ${organisationId}
    OR (live AND ${dispatches('district')})
    OR (waits_for = 'coordinator' AND ${poolOf('district')})`;

/** Narrows reading a case's table further: dispatchers and the pool read no texts (P-28). */
const readers = (roles: DatabaseRoles, table: string, condition: string) =>
  `CREATE POLICY readers ON ${table} AS RESTRICTIVE FOR SELECT TO ${roles.app} USING (${condition})`;

export const escalation: Migration = {
  at: '2026-11-22T09:00',
  name: 'escalation',
  sql: (roles) => [
    `CREATE TABLE escalation_case (
       case_id uuid PRIMARY KEY,
       district text NOT NULL,
       stage text NOT NULL CHECK (stage IN ('pre-dossier', 'dossier', 'closed', 'erased')),
       reported_by_id uuid,
       member_ids uuid[],
       regular_coordinator_id uuid)`,
    'CREATE INDEX escalation_case_by_reporter ON escalation_case (reported_by_id)',
    'CREATE INDEX escalation_case_by_regular_coordinator ON escalation_case (regular_coordinator_id)',

    `CREATE TABLE request (
       request_id uuid PRIMARY KEY,
       case_id uuid NOT NULL,
       direction text NOT NULL CHECK (direction IN ('upscaling', 'downscaling')),
       state text NOT NULL CHECK (state IN ('open', 'decided', 'withdrawn', 'ended')),
       outcome text CHECK (outcome IN ('round-table', 'other-possibilities', 'access-solves')),
       decision_id uuid,
       urgent boolean NOT NULL,
       requested_by_id uuid NOT NULL,
       requested_by_organisation_id uuid NOT NULL,
       entered_by_id uuid NOT NULL,
       received_at timestamptz NOT NULL,
       received_by_coordinator_at timestamptz,
       access_point_id uuid,
       referred_at timestamptz)`,
    'CREATE INDEX request_by_case ON request (case_id)',
    'CREATE INDEX request_by_requester ON request (requested_by_id)',
    'CREATE INDEX request_by_typist ON request (entered_by_id)',
    'CREATE INDEX request_at_access ON request (access_point_id)',
    `CREATE INDEX request_live ON request (received_at, request_id) WHERE ${isLive('request')}`,

    `CREATE TABLE known_party (
       request_id uuid NOT NULL REFERENCES request ON DELETE CASCADE,
       party_id uuid NOT NULL,
       case_id uuid NOT NULL,
       organisation_id uuid NOT NULL,
       organisation_kind text NOT NULL,
       person_id uuid,
       member_ids uuid[] NOT NULL,
       restricted boolean NOT NULL,
       PRIMARY KEY (request_id, party_id))`,
    'CREATE INDEX known_party_by_case ON known_party (case_id)',

    `CREATE TABLE coordinator_assignment (
       assignment_id uuid PRIMARY KEY,
       case_id uuid NOT NULL,
       person_id uuid NOT NULL,
       organisation_id uuid NOT NULL,
       state text NOT NULL CHECK (state IN ('offered', 'active', 'ended')),
       until_on date,
       replaces_id uuid,
       offered_by_id uuid,
       declared_at timestamptz,
       ended_because text,
       CHECK ((state = 'ended') = (ended_because IS NOT NULL)),
       CHECK (state <> 'active' OR declared_at IS NOT NULL))`,
    'CREATE INDEX assignment_by_case ON coordinator_assignment (case_id)',
    `CREATE INDEX assignment_by_person ON coordinator_assignment (person_id) WHERE state <> 'ended'`,
    `CREATE UNIQUE INDEX one_lead ON coordinator_assignment (case_id) WHERE state = 'active' AND until_on IS NULL`,
    `CREATE UNIQUE INDEX one_offer ON coordinator_assignment (case_id) WHERE state = 'offered'`,

    `CREATE TABLE involvement (
       party_id uuid PRIMARY KEY,
       case_id uuid NOT NULL,
       organisation_id uuid NOT NULL,
       person_id uuid,
       role text NOT NULL,
       until_on date,
       has_left boolean NOT NULL)`,
    'CREATE INDEX involvement_by_case ON involvement (case_id)',
    'CREATE INDEX involvement_by_person ON involvement (person_id) WHERE NOT has_left',

    // The pool is for every professional to see (S002-22); so are the districts that the directory tells.
    `CREATE TABLE independent_coordinator (
       person_id uuid PRIMARY KEY,
       organisation_id uuid NOT NULL,
       districts text[] NOT NULL,
       expertise text[] NOT NULL,
       available boolean NOT NULL,
       substitute_id uuid)`,
    ...shareTable(roles, 'independent_coordinator'),
    'CREATE TABLE professional (person_id uuid PRIMARY KEY, districts text[] NOT NULL)',
    ...shareTable(roles, 'professional'),
    'CREATE TABLE organisation (organisation_id uuid PRIMARY KEY, kind text NOT NULL)',
    ...shareTable(roles, 'organisation'),

    ...visibleCases(roles, seen, [
      'request',
      'escalation_case',
      'coordinator_assignment',
      'involvement',
      'independent_coordinator',
      'professional',
    ]),
    ...protectCaseTable(roles, 'escalation_case', { insert: `stage = 'pre-dossier' AND reported_by_id IS NULL` }),
    ...protectCaseTable(roles, 'request', { insert: `entered_by_id = ${actorId}` }),
    ...protectCaseTable(roles, 'known_party'),
    ...protectCaseTable(roles, 'coordinator_assignment'),
    ...protectCaseTable(roles, 'involvement'),
    workItem,
    `GRANT SELECT ON work_item TO ${roles.app}`,

    // How many cases a coordinator has, also where a dispatcher does not see which (P-28).
    ...sightFunction(
      roles,
      'coordinator_load()',
      'TABLE (person_id uuid, cases int)',
      `SELECT a.person_id, count(*)::int FROM coordinator_assignment a WHERE a.state = 'active' GROUP BY 1`,
    ),

    `CREATE TABLE request_content (
       request_id uuid PRIMARY KEY REFERENCES request ON DELETE CASCADE,
       case_id uuid NOT NULL,
       written_by_id uuid NOT NULL,
       requested_by_id uuid NOT NULL,
       safety_signal boolean NOT NULL,
       details jsonb NOT NULL,
       texts bytea NOT NULL)`,
    'CREATE INDEX request_content_by_case ON request_content (case_id)',
    ...protectCaseTable(roles, 'request_content'),
    readers(
      roles,
      'request_content',
      `${actorId} IN (written_by_id, requested_by_id) OR ${coordinates}
       OR request_id IN (SELECT r.request_id FROM request r WHERE r.access_point_id = ${organisationId})`,
    ),

    `CREATE TABLE member_need (
       request_id uuid NOT NULL REFERENCES request_content ON DELETE CASCADE,
       member_id uuid NOT NULL,
       case_id uuid NOT NULL,
       life_areas bytea NOT NULL,
       PRIMARY KEY (request_id, member_id))`,
    'CREATE INDEX member_need_by_case ON member_need (case_id)',
    'CREATE INDEX member_need_by_member ON member_need (member_id)',
    ...protectCaseTable(roles, 'member_need'),
    readers(roles, 'member_need', 'request_id IN (SELECT c.request_id FROM request_content c)'),

    `CREATE TABLE decision (
       decision_id uuid PRIMARY KEY,
       case_id uuid NOT NULL,
       decided_by_id uuid NOT NULL,
       decided_at timestamptz NOT NULL,
       motivation bytea NOT NULL)`,
    'CREATE INDEX decision_by_case ON decision (case_id)',
    ...protectCaseTable(roles, 'decision', { insert: `decided_by_id = ${actorId}` }),
    readers(
      roles,
      'decision',
      `decided_by_id = ${actorId} OR ${coordinates}
       OR decision_id IN (SELECT r.decision_id FROM request r WHERE ${actorId} IN (r.requested_by_id, r.entered_by_id))
       OR case_id IN (SELECT c.case_id FROM escalation_case c WHERE c.regular_coordinator_id = ${actorId})`,
    ),

    `CREATE TABLE advice (
       advice_id uuid PRIMARY KEY,
       district text NOT NULL,
       given_by_id uuid NOT NULL,
       given_to jsonb NOT NULL,
       given_at timestamptz NOT NULL,
       outcome text NOT NULL CHECK (outcome IN ('scale-up', 'other-possibilities')),
       request_id uuid,
       texts bytea NOT NULL)`,
    ...protectOwnTable(roles, 'advice', 'given_by_id'),
    `CREATE POLICY given ON advice TO ${roles.app}
       USING (given_to @> jsonb_build_array(jsonb_build_object('personId', ${actorId})))`,
  ],
};
