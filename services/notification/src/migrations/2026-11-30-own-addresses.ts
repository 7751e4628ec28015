import { actorId, type Migration, protectOwnTable } from '@rondetafel/platform';

/** A person's own change of address by a code (P-11), and what whoever may give an address reads of it. */
export const ownAddresses: Migration = {
  at: '2026-11-30T08:10',
  name: 'own-addresses',
  sql: (roles) => [
    // Address and code are sealed with the person's key; they are gone with the code.
    `CREATE TABLE address_change (
       person_id uuid PRIMARY KEY,
       asked int NOT NULL,
       counted_from timestamptz NOT NULL,
       email bytea,
       language text,
       code bytea,
       expires_at timestamptz,
       tries_left int)`,
    ...protectOwnTable(roles, 'address_change'),

    `CREATE TABLE address_mail (
       mail_id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
       message_id uuid NOT NULL UNIQUE,
       person_id uuid NOT NULL,
       kind text NOT NULL CHECK (kind IN ('code', 'notice')),
       language text NOT NULL,
       email bytea NOT NULL,
       code bytea,
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
    `CREATE INDEX address_mail_waiting ON address_mail (mail_id) WHERE status = 'waiting'`,
    'CREATE INDEX address_mail_person ON address_mail (person_id)',
    ...protectOwnTable(roles, 'address_mail'),

    // Whoever gave an address also reads that it is verified, though it is no longer theirs to change.
    `CREATE POLICY adder_reads ON contact_point FOR SELECT TO ${roles.app} USING (entered_by = ${actorId})`,
    'CREATE INDEX introduced_person_adder ON introduced_person (added_by, person_id) WHERE case_id IS NULL',
  ],
};
