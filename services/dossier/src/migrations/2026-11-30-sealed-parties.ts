import { actorId, type Migration } from '@rondetafel/platform';

/** The cases that the actor coordinates independently: the only sight of what is hidden (P-27). */
const coordinated = `SELECT i.case_id FROM involvement i
  WHERE i.person_id = ${actorId} AND i.standing = 'independent-coordinator' AND i.ended_at IS NULL`;
/** Only who has the key can tell a wall that is this from one that is chance. */
const inTheOpen = `wall = sha256(convert_to(current_setting('app.wall', true) || party_id::text, 'UTF8'))`;
const facts = ['organisation_id', 'organisation_kind', 'person_id', 'proposed_person_id', 'role', 'hidden', 'state'];

export const sealedParties: Migration = {
  at: '2026-11-30T09:40',
  name: 'sealed-parties',
  sql: ({ app }) => [
    // What a party is and how it stands. The columns that said so in clear are emptied at the first start.
    'ALTER TABLE party ADD sealed bytea, ADD wall bytea',
    ...facts.map((column) => `ALTER TABLE party ALTER ${column} DROP NOT NULL`),
    'CREATE INDEX party_in_clear ON party (party_id) WHERE sealed IS NULL',
    'DROP POLICY hidden ON party',
    `CREATE POLICY hidden ON party AS RESTRICTIVE TO ${app} USING (${inTheOpen} OR case_id IN (${coordinated}))`,
  ],
};
