import { actorId, type Migration, protectCaseTable, sightFunction } from '@rondetafel/platform';

/** The cases that the actor coordinates independently: the only sight of what is hidden (P-27). */
const coordinated = `SELECT i.case_id FROM involvement i
  WHERE i.person_id = ${actorId} AND i.standing = 'independent-coordinator' AND i.ended_at IS NULL`;

/**
 * Whom to call about these people, over all cases (P-3). Beside `visible_cases()` the only thing that looks past the
 * row policies: it takes blind indexes and gives nothing but a colleague, not which case, nor how many.
 */
const knownHouseholds = `
  SELECT DISTINCT coalesce(k.person_id, c.reported_by_person), coalesce(k.organisation_id, c.reported_by_organisation)
  FROM public.household_member m
  JOIN public.case_record c USING (case_id)
  LEFT JOIN LATERAL (
    SELECT person_id, organisation_id FROM public.coordinator
    WHERE case_id = c.case_id AND ended_at IS NULL AND stands_in_for_id IS NULL
    ORDER BY kind LIMIT 1) k ON true
  WHERE m.recognised_by = ANY ($1) AND c.state IN ('pre-dossier', 'dossier')`;

export const involvement: Migration = {
  at: '2026-11-22T09:30',
  name: 'involvement',
  sql: (roles) => [
    // Null: by no hand but by what another service told, or by one's own.
    'ALTER TABLE involvement ALTER granted_by DROP NOT NULL',
    'ALTER TABLE involvement ADD until_on date',

    `CREATE TABLE case_request (
       request_id uuid PRIMARY KEY,
       case_id uuid NOT NULL REFERENCES case_record,
       requested_by_id uuid NOT NULL,
       requested_by_organisation_id uuid NOT NULL,
       state text NOT NULL CHECK (state IN ('open', 'decided', 'withdrawn')),
       outcome text CHECK (outcome IN ('round-table', 'other-possibilities', 'access-solves')))`,
    'CREATE INDEX case_request_of_case ON case_request (case_id)',
    ...protectCaseTable(roles, 'case_request'),

    `CREATE TABLE party (
       party_id uuid PRIMARY KEY,
       case_id uuid NOT NULL REFERENCES case_record,
       organisation_id uuid NOT NULL,
       organisation_kind text NOT NULL,
       person_id uuid,
       proposed_person_id uuid,
       role text NOT NULL CHECK (role IN ('provider', 'adviser', 'supporter', 'focal-point-officer')),
       member_ids uuid[] NOT NULL,
       grounds text[] NOT NULL,
       hidden boolean NOT NULL,
       state text NOT NULL CHECK (state IN ('named', 'involved', 'left', 'excluded')),
       named_in uuid[] NOT NULL,
       involved_at timestamptz,
       until_on date,
       CHECK (state = 'named' OR state = 'excluded' OR involved_at IS NOT NULL))`,
    'CREATE INDEX party_of_case ON party (case_id)',
    ...protectCaseTable(roles, 'party'),
    // For everybody else a hidden party is not there, whatever a query forgets.
    `CREATE POLICY hidden ON party AS RESTRICTIVE TO ${roles.app} USING (NOT hidden OR case_id IN (${coordinated}))`,

    `CREATE TABLE coordinator (
       appointment_id uuid PRIMARY KEY,
       case_id uuid NOT NULL REFERENCES case_record,
       person_id uuid NOT NULL,
       organisation_id uuid NOT NULL,
       kind text NOT NULL CHECK (kind IN ('regular', 'independent')),
       stands_in_for_id uuid,
       until_on date,
       appointed_at timestamptz NOT NULL,
       ended_at timestamptz)`,
    'CREATE INDEX coordinator_of_case ON coordinator (case_id)',
    // S000-7: one of each kind at a time; substitutes come beside.
    `CREATE UNIQUE INDEX coordinator_once ON coordinator (case_id, kind)
       WHERE ended_at IS NULL AND stands_in_for_id IS NULL`,
    ...protectCaseTable(roles, 'coordinator'),

    `CREATE TABLE involvement_decision (
       decision_id uuid PRIMARY KEY,
       case_id uuid NOT NULL REFERENCES case_record,
       decided_by_id uuid NOT NULL,
       mandate boolean NOT NULL,
       called_in uuid[] NOT NULL,
       released uuid[] NOT NULL,
       manager_id uuid,
       manager_consulted_on date,
       decided_at timestamptz NOT NULL,
       reason bytea NOT NULL)`,
    'CREATE INDEX involvement_decision_of_case ON involvement_decision (case_id)',
    ...protectCaseTable(roles, 'involvement_decision'),
    // It may be about a hidden party, so until it is shown with care only who decided reads it.
    `CREATE POLICY decider ON involvement_decision AS RESTRICTIVE FOR SELECT TO ${roles.app}
       USING (decided_by_id = ${actorId})`,

    ...sightFunction(
      roles,
      'known_households(bytea[])',
      'TABLE (person_id uuid, organisation_id uuid)',
      knownHouseholds,
    ),
    `GRANT SELECT ON household_member, case_record, coordinator TO ${roles.sight}`,
  ],
};
