import type { Migration } from '@rondetafel/platform';
import { workersOnly } from './workers-only.ts';

export const invitationsAndMail: Migration = {
  at: '2026-11-22T09:00',
  name: 'invitations-and-mail',
  sql: (roles) => [
    `ALTER TABLE inbox_line
       ADD COLUMN version int NOT NULL DEFAULT 1,
       ADD COLUMN changed_at timestamptz NOT NULL DEFAULT clock_timestamp()`,
    'CREATE INDEX inbox_line_changed ON inbox_line (person_id, changed_at)',
    'CREATE INDEX inbox_line_case ON inbox_line (case_id)',

    // As scheduling said it last, attendees and all.
    `CREATE TABLE appointment (
       round_table_id uuid PRIMARY KEY,
       case_id uuid NOT NULL,
       cancelled boolean NOT NULL DEFAULT false,
       said jsonb NOT NULL)`,
    'CREATE INDEX appointment_case ON appointment (case_id)',
    ...workersOnly(roles, 'appointment'),

    // Parties that the coordinator released (P-27), known before or after the table is booked.
    'CREATE TABLE released_party (case_id uuid NOT NULL, party_id uuid NOT NULL, PRIMARY KEY (case_id, party_id))',
    ...workersOnly(roles, 'released_party'),

    `CREATE TABLE attendance_reply (
       round_table_id uuid NOT NULL,
       person_id uuid NOT NULL,
       case_id uuid NOT NULL,
       revision int NOT NULL,
       answer text NOT NULL,
       stamped_at timestamptz NOT NULL,
       PRIMARY KEY (round_table_id, person_id))`,
    ...workersOnly(roles, 'attendance_reply'),

    /*
     * What each was told, and how far the telling is. Ids, codes and times only: address and text are made when it is
     * sent. "sent": the server said 250. "superseded": replaced by later news before it left. "unneeded": news for
     * someone who never got what it takes back. "failed": given up, somebody else tells this person.
     */
    `CREATE TABLE mail (
       mail_id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
       message_id uuid NOT NULL UNIQUE,
       round_table_id uuid NOT NULL,
       person_id uuid NOT NULL,
       case_id uuid NOT NULL,
       coordinator_id uuid,
       news text NOT NULL,
       revision int NOT NULL,
       letter jsonb NOT NULL,
       uid text NOT NULL,
       urgent boolean NOT NULL,
       send_after timestamptz NOT NULL,
       useless_at timestamptz NOT NULL,
       made_at timestamptz NOT NULL DEFAULT clock_timestamp(),
       status text NOT NULL CHECK (status IN ('waiting', 'sent', 'superseded', 'unneeded', 'failed')),
       attempts int NOT NULL DEFAULT 0,
       next_at timestamptz NOT NULL DEFAULT clock_timestamp(),
       sender uuid,
       lease_until timestamptz,
       begun_at timestamptz,
       settled_at timestamptz)`,
    `CREATE INDEX mail_waiting ON mail (mail_id) WHERE status = 'waiting'`,
    'CREATE INDEX mail_thread ON mail (round_table_id, person_id, mail_id)',
    'CREATE INDEX mail_uid ON mail (uid)',
    'CREATE INDEX mail_person ON mail (person_id)',
    'CREATE INDEX mail_case ON mail (case_id)',
    ...workersOnly(roles, 'mail'),
  ],
};
