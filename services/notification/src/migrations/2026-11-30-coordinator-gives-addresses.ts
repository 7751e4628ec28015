import { actorId, type Migration, pastRowSecurity } from '@rondetafel/platform';

/**
 * Whoever registered a household gives the first addresses of its members, until there is a coordinator: the coordinator
 * knows who takes part, and whoever registered it may have nothing to do with it any more (P-11). It stays so without one.
 */
export const coordinatorGivesAddresses: Migration = {
  at: '2026-11-30T10:00',
  name: 'coordinator-gives-addresses',
  sql: (roles) => [
    'ALTER TABLE introduced_person ADD COLUMN coordinated boolean NOT NULL DEFAULT false',
    ...pastRowSecurity(
      ['introduced_person', 'case_coordinator', 'inbox_line'],
      [
        `UPDATE introduced_person SET coordinated = true
         WHERE case_id IN (SELECT c.case_id FROM case_coordinator c
           UNION SELECT l.case_id FROM inbox_line l WHERE l.kind IN ('case-handed-back', 'case-taken-back'))`,
      ],
    ),
    'DROP POLICY adder ON contact_point',
    `CREATE POLICY adder ON contact_point TO ${roles.app}
       USING (entered_by = ${actorId} AND verified_at IS NULL AND ${isForAdder})
       WITH CHECK (entered_by = ${actorId} AND verified_at IS NULL AND ${isForAdder})`,
  ],
};

const isForAdder = `person_id IN (SELECT p.person_id FROM introduced_person p
  WHERE p.added_by = ${actorId} AND NOT p.coordinated)`;
