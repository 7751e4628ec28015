import { actorId, type Migration } from '@rondetafel/platform';

const coordinated = `SELECT c.case_id FROM public.case_coordinator c WHERE c.person_id = ${actorId}`;
const forHousehold = "m.letter ->> 'role' IN ('household-member', 'representative', 'supporter')";
const isNotice = "m.news IN ('dossier-opened', 'party-involved', 'coordinator-changed', 'question-answered')";
const isTold = 'EXISTS (SELECT FROM public.told_by_hand t WHERE t.message_id = m.message_id)';
const byHand = `m.status IN ('waiting', 'failed') AND (
  NOT EXISTS (SELECT FROM public.contact_point p WHERE p.person_id = m.person_id)
  OR EXISTS (SELECT FROM public.not_mailed n WHERE n.person_id = m.person_id)
  OR m.status = 'failed' AND ${isNotice})`;

const replaced = (signature: string, returns: string, query: string): string =>
  `CREATE OR REPLACE FUNCTION sight.${signature} RETURNS ${returns}
     LANGUAGE sql STABLE SECURITY DEFINER PARALLEL SAFE SET search_path = pg_catalog, public, pg_temp AS $$ ${query} $$`;

/** As before, and that somebody else coordinates is a notice to members too (P-26). */
export const coordinatorChanged: Migration = {
  at: '2026-12-04T09:00',
  name: 'coordinator-changed',
  sql: (roles) => [
    // Only its owner may replace them.
    `SET LOCAL ROLE ${roles.sight}`,
    replaced(
      'to_tell_by_hand(uuid)',
      `TABLE (message_id uuid, person_id uuid, round_table_id uuid, news text, letter jsonb, made_at timestamptz,
         useless_at timestamptz, invited boolean)`,
      `SELECT m.message_id, m.person_id, m.round_table_id, m.news, m.letter, m.made_at, m.useless_at,
         EXISTS (SELECT FROM public.mail h WHERE h.round_table_id = m.round_table_id AND h.person_id = m.person_id
           AND h.mail_id < m.mail_id AND h.status = 'sent' AND h.news IN ('booked', 'moved'))
       FROM public.mail m
       WHERE m.case_id = $1 AND m.case_id IN (${coordinated}) AND ${forHousehold} AND (${byHand} OR ${isTold})
       ORDER BY m.mail_id DESC`,
    ),
    replaced(
      'told_notices(uuid)',
      'TABLE (message_id uuid, person_id uuid, state text, told_at timestamptz, channel text, told_by_id uuid)',
      `SELECT m.message_id, m.person_id,
         CASE WHEN t.message_id IS NOT NULL THEN 'told' WHEN m.status = 'sent' THEN 'mailed'
           WHEN ${byHand} THEN 'by-hand' ELSE 'to-mail' END,
         coalesce(t.told_at, CASE WHEN m.status = 'sent' THEN m.settled_at END), t.channel, t.told_by_id
       FROM public.mail m LEFT JOIN public.told_by_hand t ON t.message_id = m.message_id
       WHERE m.case_id = $1 AND m.case_id IN (${coordinated}) AND ${isNotice}
       ORDER BY m.mail_id`,
    ),
    'RESET ROLE',
  ],
};
