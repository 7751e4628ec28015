import { actorHasRole, actorId, type Migration, protectOwnTable } from '@rondetafel/platform';

export const inboxAndContactPoints: Migration = {
  at: '2026-11-22T08:00',
  name: 'inbox-and-contact-points',
  sql: (roles) => [
    `CREATE TABLE inbox_line (
       message_id uuid PRIMARY KEY,
       person_id uuid NOT NULL,
       kind text NOT NULL,
       case_id uuid,
       facts jsonb NOT NULL DEFAULT '{}',
       at timestamptz NOT NULL,
       read_at timestamptz)`,
    'CREATE INDEX inbox_line_newest ON inbox_line (person_id, at DESC, message_id DESC)',
    ...protectOwnTable(roles, 'inbox_line'),

    `CREATE TABLE contact_point (
       person_id uuid PRIMARY KEY,
       email bytea NOT NULL,
       language text NOT NULL,
       updated_at timestamptz NOT NULL DEFAULT clock_timestamp())`,
    ...protectOwnTable(roles, 'contact_point'),
    `CREATE POLICY upkeep ON contact_point TO ${roles.app}
       USING (${actorHasRole('administrator')}) WITH CHECK (${actorHasRole('administrator')} AND ${actorId} IS NOT NULL)`,
  ],
};
