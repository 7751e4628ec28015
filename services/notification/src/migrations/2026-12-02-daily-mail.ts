import { type Migration, protectOwnTable } from '@rondetafel/platform';

/** What a person chose of their daily mail (P-5), and the mails with only counts. */
export const dailyMail: Migration = {
  at: '2026-12-02T09:10',
  name: 'daily-mail',
  sql: (roles) => [
    `CREATE TABLE daily_mail_choice (
       person_id uuid PRIMARY KEY,
       at text,
       without text[] NOT NULL)`,
    ...protectOwnTable(roles, 'daily_mail_choice'),

    `CREATE TABLE digest_mail (
       mail_id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
       message_id uuid NOT NULL UNIQUE,
       person_id uuid NOT NULL,
       counts jsonb NOT NULL,
       urgent boolean NOT NULL,
       useless_at timestamptz NOT NULL,
       made_at timestamptz NOT NULL DEFAULT clock_timestamp(),
       status text NOT NULL DEFAULT 'waiting' CHECK (status IN ('waiting', 'sent', 'failed')),
       attempts int NOT NULL DEFAULT 0,
       next_at timestamptz NOT NULL DEFAULT clock_timestamp(),
       sender uuid,
       fence bigint NOT NULL DEFAULT 0,
       lease_until timestamptz,
       begun_at timestamptz,
       settled_at timestamptz)`,
    `CREATE INDEX digest_mail_waiting ON digest_mail (mail_id) WHERE status = 'waiting'`,
    'CREATE INDEX digest_mail_person ON digest_mail (person_id)',
    ...protectOwnTable(roles, 'digest_mail'),
  ],
};
