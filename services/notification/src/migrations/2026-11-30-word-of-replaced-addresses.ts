import { actorHasRole, actorId, type Migration } from '@rondetafel/platform';

/** Whoever replaces an address that is verified also posts word of it there, and may read nothing of it (P-11). */
export const wordOfReplacedAddresses: Migration = {
  at: '2026-11-30T10:10',
  name: 'word-of-replaced-addresses',
  sql: (roles) => [
    'ALTER TABLE address_mail DROP CONSTRAINT address_mail_kind_check',
    `ALTER TABLE address_mail ADD CONSTRAINT address_mail_kind_check CHECK (kind IN ('code', 'notice', 'replaced'))`,
    `CREATE POLICY replaced ON address_mail FOR INSERT TO ${roles.app}
       WITH CHECK (kind = 'replaced' AND (${actorHasRole('administrator')} OR ${isOfOwnCase}))`,
  ],
};

const isOfOwnCase = `person_id IN (SELECT p.person_id FROM introduced_person p
  WHERE p.case_id IN (SELECT c.case_id FROM case_coordinator c WHERE c.person_id = ${actorId}))`;
