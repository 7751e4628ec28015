import { type Migration, pastRowSecurity } from '@rondetafel/platform';

/**
 * Of the addresses from before it was kept who vouches for one, those that the administrator or the coordinator of a
 * member gave are right (P-11). Who these are, dossier publishes at its next start; what was heard already counts at once.
 */
export const vouchedBefore: Migration = {
  at: '2026-11-30T08:00',
  name: 'vouched-before',
  sql: () => [
    'ALTER TABLE contact_point ADD COLUMN vouching_unknown boolean NOT NULL DEFAULT false',
    ...pastRowSecurity(
      ['contact_point', 'introduced_person', 'case_coordinator'],
      [
        'UPDATE contact_point SET vouching_unknown = true WHERE verified_at IS NULL',
        `UPDATE contact_point a SET verified_at = clock_timestamp()
         FROM introduced_person p JOIN case_coordinator c USING (case_id)
         WHERE p.person_id = a.person_id AND c.person_id = a.entered_by AND a.verified_at IS NULL`,
      ],
    ),
  ],
};
