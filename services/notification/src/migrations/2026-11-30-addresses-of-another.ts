import { actorId, type Migration, sightFunction } from '@rondetafel/platform';

/**
 * Whoever added somebody learns whether an address that they may not read stands: it is no longer theirs to give (P-11). The
 * refusal of a second one says so too.
 */
export const addressesOfAnother: Migration = {
  at: '2026-11-30T10:20',
  name: 'addresses-of-another',
  sql: (roles) => [
    `GRANT SELECT (person_id) ON contact_point TO ${roles.sight}`,
    `GRANT SELECT (person_id, added_by) ON introduced_person TO ${roles.sight}`,
    ...sightFunction(
      roles,
      'own_introductions_reached(uuid[])',
      'SETOF uuid',
      `SELECT a.person_id FROM contact_point a JOIN introduced_person p USING (person_id)
       WHERE a.person_id = ANY ($1) AND p.added_by = ${actorId}`,
    ),
  ],
};
