import { type Migration, protectCaseTable } from '@rondetafel/platform';

/** Members leave, and who was registered wrongly is withdrawn (P-16, P-29); who changed what of a household, and why. */
export const householdLife: Migration = {
  at: '2026-12-01T09:10',
  name: 'household-life',
  sql: (roles) => [
    'ALTER TABLE household_member ADD left_on date, ADD withdrawn_at timestamptz',
    `CREATE TABLE household_change (
       change_id uuid PRIMARY KEY,
       case_id uuid NOT NULL REFERENCES case_record,
       member_id uuid,
       kind text NOT NULL,
       changed_by_id uuid NOT NULL,
       changed_at timestamptz NOT NULL,
       detail bytea NOT NULL)`,
    'CREATE INDEX household_change_of_case ON household_change (case_id, changed_at)',
    'CREATE INDEX household_change_of_member ON household_change (member_id)',
    ...protectCaseTable(roles, 'household_change'),
  ],
};
