import { actorId, type Migration } from '@rondetafel/platform';

/** As in `to_tell_by_hand`: who has no address, and who has one at which they are not safely reached (P-17). */
const notMailed = `(NOT EXISTS (SELECT FROM public.contact_point p WHERE p.person_id = m.person_id)
  OR EXISTS (SELECT FROM public.not_mailed n WHERE n.person_id = m.person_id))`;

export const printQueueOfAll: Migration = {
  at: '2026-12-03T09:30',
  name: 'print-queue-of-all',
  sql: (roles) => [
    // Only its owner may replace it.
    `SET LOCAL ROLE ${roles.sight}`,
    `CREATE OR REPLACE FUNCTION sight.print_queue(bigint, int, timestamptz)
       RETURNS TABLE (mail_id text, case_id uuid, message_id uuid, person_id uuid, news text, letter jsonb,
         made_at timestamptz, useless_at timestamptz, invited boolean)
       LANGUAGE sql STABLE SECURITY DEFINER PARALLEL SAFE SET search_path = pg_catalog, public, pg_temp AS $$
       SELECT next.* FROM (SELECT DISTINCT c.case_id FROM public.case_coordinator c WHERE c.person_id = ${actorId}) own
       CROSS JOIN LATERAL (
         SELECT m.mail_id::text, m.case_id, m.message_id, m.person_id, m.news, m.letter, m.made_at, m.useless_at,
           EXISTS (SELECT FROM public.mail h WHERE h.round_table_id = m.round_table_id AND h.person_id = m.person_id
             AND h.mail_id < m.mail_id AND h.status = 'sent' AND h.news IN ('booked', 'moved'))
         FROM public.mail m
         WHERE m.case_id = own.case_id AND m.mail_id < $1
           AND m.letter ->> 'role' IN ('household-member', 'representative', 'supporter')
           AND m.status IN ('waiting', 'failed') AND m.useless_at > $3 AND ${notMailed}
           AND NOT EXISTS (SELECT FROM public.told_by_hand t WHERE t.message_id = m.message_id)
         ORDER BY m.mail_id DESC LIMIT $2) AS next
       ORDER BY next.mail_id::bigint DESC LIMIT $2 $$`,
    'RESET ROLE',
  ],
};
