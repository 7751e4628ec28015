import { actorId, type Migration, protectCaseTable, visibleCases } from '@rondetafel/platform';

export const cases: Migration = {
  at: '2026-11-22T08:20',
  name: 'cases',
  sql: (roles) => [
    `CREATE TABLE case_record (
       case_id uuid PRIMARY KEY,
       district text NOT NULL,
       source_kind text NOT NULL,
       state text NOT NULL CHECK (state IN ('pre-dossier', 'dossier', 'closed', 'erased')),
       registered_at timestamptz NOT NULL,
       reported_by_person uuid NOT NULL,
       reported_by_organisation uuid NOT NULL,
       explored bytea,
       version int NOT NULL)`,
    'CREATE INDEX case_record_newest ON case_record (registered_at DESC, case_id DESC)',

    `CREATE TABLE involvement (
       involvement_id uuid PRIMARY KEY,
       case_id uuid NOT NULL REFERENCES case_record,
       person_id uuid NOT NULL,
       organisation_id uuid NOT NULL,
       standing text NOT NULL,
       granted_by uuid NOT NULL,
       since timestamptz NOT NULL,
       ended_at timestamptz)`,
    'CREATE UNIQUE INDEX involvement_once ON involvement (person_id, case_id, standing) WHERE ended_at IS NULL',
    'CREATE INDEX involvement_of_case ON involvement (case_id)',
    // Only who registers a case involves themselves, and a case is registered once: nobody else gets in this way.
    'CREATE UNIQUE INDEX involvement_founder ON involvement (case_id) WHERE granted_by = person_id',

    `CREATE TABLE household_member (
       member_id uuid PRIMARY KEY,
       case_id uuid NOT NULL REFERENCES case_record,
       person bytea NOT NULL,
       recognised_by bytea NOT NULL)`,
    'CREATE INDEX household_member_of_case ON household_member (case_id)',
    'CREATE INDEX household_member_recognised ON household_member (recognised_by)',

    // S000-6, S000-17: who is involved now, and not kept out.
    ...visibleCases(
      roles,
      `SELECT case_id FROM public.involvement WHERE person_id = ${actorId} AND ended_at IS NULL
       GROUP BY case_id HAVING bool_and(standing <> 'excluded')`,
      ['involvement'],
    ),
    ...protectCaseTable(roles, 'case_record', { insert: `reported_by_person = ${actorId}` }),
    ...protectCaseTable(roles, 'involvement', {
      insert: `person_id = ${actorId} AND granted_by = ${actorId} AND standing = 'requester'`,
    }),
    ...protectCaseTable(roles, 'household_member'),
  ],
};
