import { type Migration, shareTable } from '@rondetafel/platform';

export const directory: Migration = {
  at: '2026-11-22T08:10',
  name: 'directory',
  sql: (roles) => [
    `CREATE TABLE organisation (
       organisation_id uuid PRIMARY KEY,
       name text NOT NULL,
       kind text NOT NULL,
       districts text[] NOT NULL)`,
    'CREATE INDEX organisation_by_kind ON organisation (kind)',
    ...shareTable(roles, 'organisation'),

    // Work names: whoever may sign in may look up whom to call (S002-22).
    `CREATE TABLE professional (
       person_id uuid PRIMARY KEY,
       organisation_id uuid NOT NULL REFERENCES organisation,
       name text NOT NULL,
       function text NOT NULL,
       districts text[] NOT NULL)`,
    'CREATE INDEX professional_by_organisation ON professional (organisation_id)',
    ...shareTable(roles, 'professional'),
  ],
};
