import { actorId, type Migration, sightFunction } from '@rondetafel/platform';
import { workersOnly } from './workers-only.ts';

/**
 * As before, and what is for members who have an address but are not mailed: another channel was agreed on, or somebody
 * else reads their mail (P-17).
 */
const toTell = `
  SELECT m.message_id, m.person_id, m.round_table_id, m.news, m.letter, m.made_at, m.useless_at,
    EXISTS (SELECT FROM public.mail h WHERE h.round_table_id = m.round_table_id AND h.person_id = m.person_id
      AND h.mail_id < m.mail_id AND h.status = 'sent' AND h.news IN ('booked', 'moved'))
  FROM public.mail m
  WHERE m.case_id = $1
    AND m.case_id IN (SELECT c.case_id FROM public.case_coordinator c WHERE c.person_id = ${actorId})
    AND m.letter ->> 'role' IN ('household-member', 'representative', 'supporter')
    AND (m.status IN ('waiting', 'failed')
      AND (NOT EXISTS (SELECT FROM public.contact_point p WHERE p.person_id = m.person_id)
        OR EXISTS (SELECT FROM public.not_mailed n WHERE n.person_id = m.person_id))
      OR EXISTS (SELECT FROM public.told_by_hand t WHERE t.message_id = m.message_id))
  ORDER BY m.mail_id DESC`;

export const safeChannels: Migration = {
  at: '2026-12-01T10:20',
  name: 'safe-channels',
  sql: (roles) => [
    `CREATE TABLE not_mailed (
       person_id uuid PRIMARY KEY,
       case_id uuid NOT NULL)`,
    'CREATE INDEX not_mailed_case ON not_mailed (case_id)',
    ...workersOnly(roles, 'not_mailed'),
    `GRANT SELECT ON not_mailed TO ${roles.sight}`,
    // Whoever coordinates may take back what another told.
    `CREATE POLICY taken_back ON told_by_hand FOR DELETE TO ${roles.app}
       USING (case_id IN (SELECT c.case_id FROM case_coordinator c WHERE c.person_id = ${actorId}))`,
    'DROP FUNCTION sight.to_tell_by_hand(uuid)',
    ...sightFunction(
      roles,
      'to_tell_by_hand(uuid)',
      `TABLE (message_id uuid, person_id uuid, round_table_id uuid, news text, letter jsonb, made_at timestamptz,
         useless_at timestamptz, invited boolean)`,
      toTell,
    ),
  ],
};
