import { actorHasRole, actorId, type Migration } from '@rondetafel/platform';

/** Whoever adds a professional without account gives the address too (P-11), and may put right what they typed. */
export const contactPointsByColleagues: Migration = {
  at: '2026-11-22T12:00',
  name: 'contact-points-by-colleagues',
  sql: (roles) => [
    'ALTER TABLE contact_point ADD COLUMN entered_by uuid',
    `CREATE POLICY colleague ON contact_point TO ${roles.app} USING (entered_by = ${actorId})
       WITH CHECK (entered_by = ${actorId}
         AND (${actorHasRole('professional')} OR ${actorHasRole('independent-coordinator')}))`,
  ],
};
