import { actorId, type Migration, protectOwnTable, sightFunction } from '@rondetafel/platform';

const coordinated = `SELECT c.case_id FROM public.case_coordinator c WHERE c.person_id = ${actorId}`;

/**
 * News for members of the household without a mail address, of the cases that the actor coordinates: somebody tells them
 * on paper or by phone (P-17, P-18). Never of anybody else: who else has no address is not to be learned here (P-27).
 */
const toTell = `
  SELECT m.message_id, m.person_id, m.round_table_id, m.news, m.letter, m.made_at, m.useless_at,
    EXISTS (SELECT FROM public.mail h WHERE h.round_table_id = m.round_table_id AND h.person_id = m.person_id
      AND h.mail_id < m.mail_id AND h.status = 'sent' AND h.news IN ('booked', 'moved'))
  FROM public.mail m
  WHERE m.case_id = $1 AND m.case_id IN (${coordinated})
    AND m.letter ->> 'role' IN ('household-member', 'representative', 'supporter')
    AND (m.status IN ('waiting', 'failed')
      AND NOT EXISTS (SELECT FROM public.contact_point p WHERE p.person_id = m.person_id)
      OR EXISTS (SELECT FROM public.told_by_hand t WHERE t.message_id = m.message_id))
  ORDER BY m.mail_id DESC`;

export const toldByHand: Migration = {
  at: '2026-12-01T09:30',
  name: 'told-by-hand',
  sql: (roles) => [
    // Who told a member what a mail would have said, how and when.
    `CREATE TABLE told_by_hand (
       message_id uuid PRIMARY KEY,
       case_id uuid NOT NULL,
       person_id uuid NOT NULL,
       channel text NOT NULL,
       told_by_id uuid NOT NULL,
       told_at timestamptz NOT NULL)`,
    'CREATE INDEX told_by_hand_case ON told_by_hand (case_id)',
    'CREATE INDEX told_by_hand_person ON told_by_hand (person_id)',
    ...protectOwnTable(roles, 'told_by_hand', 'told_by_id'),
    `CREATE POLICY coordinator ON told_by_hand FOR SELECT TO ${roles.app}
       USING (case_id IN (SELECT c.case_id FROM case_coordinator c WHERE c.person_id = ${actorId}))`,
    `GRANT SELECT ON mail, contact_point, case_coordinator, told_by_hand TO ${roles.sight}`,
    ...sightFunction(
      roles,
      'to_tell_by_hand(uuid)',
      `TABLE (message_id uuid, person_id uuid, round_table_id uuid, news text, letter jsonb, made_at timestamptz,
         useless_at timestamptz, invited boolean)`,
      toTell,
    ),
  ],
};
