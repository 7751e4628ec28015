import {
  actorHasRole,
  actorId,
  type Migration,
  protectCaseTable,
  shareTable,
  visibleCases,
} from '@rondetafel/platform';

/** Who plans a case sees it whole; who is invited or takes part sees that there is a table. */
const seen = `
  SELECT case_id FROM planned_case WHERE coordinator_id = ${actorId}
  UNION ALL SELECT case_id FROM guest WHERE person_id = ${actorId}
  UNION ALL SELECT case_id FROM party WHERE person_id = ${actorId} AND state = 'involved'`;

export const casesAndTables: Migration = {
  at: '2026-11-22T08:30',
  name: 'cases-and-tables',
  sql: (roles) => [
    // What others told of a case: ids and codes.
    `CREATE TABLE planned_case (
       case_id uuid PRIMARY KEY,
       district text,
       members jsonb NOT NULL DEFAULT '[]',
       coordinator_id uuid,
       coordinator_organisation_id uuid,
       decided_kind text CHECK (decided_kind IN ('upscaling', 'downscaling')),
       closed boolean NOT NULL DEFAULT false)`,
    'CREATE INDEX planned_case_by_coordinator ON planned_case (coordinator_id)',
    `CREATE TABLE request (
       request_id uuid PRIMARY KEY,
       case_id uuid NOT NULL,
       direction text,
       urgent boolean NOT NULL DEFAULT false,
       safety_signal boolean NOT NULL DEFAULT false,
       received_at timestamptz,
       received_by_coordinator_at timestamptz,
       referred_at timestamptz,
       ended boolean NOT NULL DEFAULT false,
       frozen jsonb)`,
    'CREATE INDEX request_by_case ON request (case_id)',
    `CREATE TABLE party (
       party_id uuid PRIMARY KEY,
       case_id uuid NOT NULL,
       organisation_id uuid NOT NULL,
       organisation_kind text NOT NULL,
       person_id uuid,
       role text NOT NULL,
       member_ids uuid[] NOT NULL,
       restricted boolean NOT NULL,
       state text NOT NULL CHECK (state IN ('known', 'involved', 'left', 'excluded')))`,
    'CREATE INDEX party_by_case ON party (case_id)',
    'CREATE INDEX party_by_person ON party (person_id)',

    // The term of the case: the one of its requests that ends first (P-3).
    `CREATE TABLE case_term (
       case_id uuid PRIMARY KEY,
       term_id uuid NOT NULL,
       frozen jsonb NOT NULL,
       state text NOT NULL DEFAULT 'on-time')`,

    // What was decided stays sealed with the case's key: reasons are texts.
    `CREATE TABLE round_table (
       round_table_id uuid PRIMARY KEY,
       case_id uuid NOT NULL,
       version integer NOT NULL DEFAULT 1,
       ended boolean NOT NULL DEFAULT false,
       sealed bytea NOT NULL)`,
    'CREATE INDEX round_table_by_case ON round_table (case_id)',
    `CREATE TABLE guest (
       round_table_id uuid NOT NULL,
       person_id uuid NOT NULL,
       case_id uuid NOT NULL,
       PRIMARY KEY (round_table_id, person_id))`,
    'CREATE INDEX guest_by_person ON guest (person_id)',

    ...visibleCases(roles, seen, ['planned_case', 'guest', 'party']),
    ...['planned_case', 'request', 'party', 'case_term', 'round_table', 'guest'].flatMap((table) =>
      protectCaseTable(roles, table),
    ),

    // Nobody and no room in two places at once, whoever decides it and however many decide at the same time.
    'CREATE EXTENSION IF NOT EXISTS btree_gist',
    `CREATE TABLE reservation (
       resource_id uuid NOT NULL,
       during tstzrange NOT NULL CHECK (NOT isempty(during)),
       round_table_id uuid NOT NULL,
       held_until timestamptz,
       EXCLUDE USING gist (resource_id WITH =, during WITH &&))`,
    'CREATE INDEX reservation_by_table ON reservation (round_table_id)',
    ...shareTable(roles, 'reservation'),

    `CREATE TABLE busy_block (
       block_id uuid PRIMARY KEY,
       person_id uuid NOT NULL,
       during tstzrange NOT NULL CHECK (NOT isempty(during)))`,
    'CREATE INDEX busy_block_by_person ON busy_block USING gist (person_id, during)',
    ...shareTable(roles, 'busy_block'),
    `ALTER TABLE busy_block ENABLE ROW LEVEL SECURITY`,
    `ALTER TABLE busy_block FORCE ROW LEVEL SECURITY`,
    `CREATE POLICY work ON busy_block TO ${roles.worker} USING (true) WITH CHECK (true)`,
    `CREATE POLICY own ON busy_block TO ${roles.app} USING (person_id = ${actorId}) WITH CHECK (person_id = ${actorId})`,
    // Who plans sees when somebody can't; never what for, since that is not here.
    ...['busy_block', 'weekly_pattern'].map(
      (table) =>
        `CREATE POLICY planning ON ${table} FOR SELECT TO ${roles.app} USING (${actorHasRole('independent-coordinator')})`,
    ),

    'CREATE TABLE organisation (organisation_id uuid PRIMARY KEY, kind text NOT NULL, districts text[] NOT NULL)',
    ...shareTable(roles, 'organisation'),
    `CREATE TABLE professional (person_id uuid PRIMARY KEY, organisation_id uuid NOT NULL, districts text[] NOT NULL)`,
    'CREATE INDEX professional_by_organisation ON professional (organisation_id)',
    ...shareTable(roles, 'professional'),
  ],
};
