import { actorId, type Migration, sightFunction } from '@rondetafel/platform';

const forHousehold = "m.letter ->> 'role' IN ('household-member', 'representative', 'supporter')";
const isTold = 'EXISTS (SELECT FROM public.told_by_hand t WHERE t.message_id = m.message_id)';
const isOpen = `m.status IN ('waiting', 'failed') AND m.useless_at > $3 AND NOT ${isTold}
  AND NOT EXISTS (SELECT FROM public.contact_point p WHERE p.person_id = m.person_id)`;

/**
 * As `to_tell_by_hand`, over all cases that the actor coordinates, the newest first, before this one: of each case along
 * the index, as many as a page has.
 */
const queue = (which: string) => `
  SELECT next.* FROM (SELECT DISTINCT c.case_id FROM public.case_coordinator c WHERE c.person_id = ${actorId}) own
  CROSS JOIN LATERAL (
    SELECT m.mail_id::text, m.case_id, m.message_id, m.person_id, m.news, m.letter, m.made_at, m.useless_at,
      EXISTS (SELECT FROM public.mail h WHERE h.round_table_id = m.round_table_id AND h.person_id = m.person_id
        AND h.mail_id < m.mail_id AND h.status = 'sent' AND h.news IN ('booked', 'moved'))
    FROM public.mail m
    WHERE m.case_id = own.case_id AND m.mail_id < $1 AND ${forHousehold} AND ${which}
    ORDER BY m.mail_id DESC LIMIT $2) AS next
  ORDER BY next.mail_id::bigint DESC LIMIT $2`;

const line = `TABLE (mail_id text, case_id uuid, message_id uuid, person_id uuid, news text, letter jsonb,
  made_at timestamptz, useless_at timestamptz, invited boolean)`;

export const printQueue: Migration = {
  at: '2026-12-02T12:00',
  name: 'print-queue',
  sql: (roles) => [
    'CREATE INDEX mail_of_case ON mail (case_id, mail_id)',
    'DROP INDEX mail_case',
    ...sightFunction(roles, 'print_queue(bigint, int, timestamptz)', line, queue(isOpen)),
    ...sightFunction(roles, 'printed(bigint, int)', line, queue(isTold)),
  ],
};
