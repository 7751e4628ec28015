import { actorId, type Migration, sightFunction } from '@rondetafel/platform';

const coordinated = `SELECT c.case_id FROM public.case_coordinator c WHERE c.person_id = ${actorId}`;
const forHousehold = "m.letter ->> 'role' IN ('household-member', 'representative', 'supporter')";
const isNotice = "m.news IN ('dossier-opened', 'party-involved', 'question-answered')";
const isTold = 'EXISTS (SELECT FROM public.told_by_hand t WHERE t.message_id = m.message_id)';
/** Not where somebody else reads the mail, or another channel was agreed on (P-17); nor what a server refused. */
const byHand = `m.status IN ('waiting', 'failed') AND (
  NOT EXISTS (SELECT FROM public.contact_point p WHERE p.person_id = m.person_id)
  OR EXISTS (SELECT FROM public.not_mailed n WHERE n.person_id = m.person_id)
  OR m.status = 'failed' AND ${isNotice})`;
const isInvited = `EXISTS (SELECT FROM public.mail h WHERE h.round_table_id = m.round_table_id
  AND h.person_id = m.person_id AND h.mail_id < m.mail_id AND h.status = 'sent' AND h.news IN ('booked', 'moved'))`;

/** As before, and what members are told of their dossier once a mail about it was refused (P-26). */
const toTell = `
  SELECT m.message_id, m.person_id, m.round_table_id, m.news, m.letter, m.made_at, m.useless_at, ${isInvited}
  FROM public.mail m
  WHERE m.case_id = $1 AND m.case_id IN (${coordinated}) AND ${forHousehold} AND (${byHand} OR ${isTold})
  ORDER BY m.mail_id DESC`;

/** As before, but for members with an address who are not mailed: they were left out (P-17). */
const queue = `
  SELECT next.* FROM (SELECT DISTINCT c.case_id FROM public.case_coordinator c WHERE c.person_id = ${actorId}) own
  CROSS JOIN LATERAL (
    SELECT m.mail_id::text, m.case_id, m.message_id, m.person_id, m.news, m.letter, m.made_at, m.useless_at, ${isInvited}
    FROM public.mail m
    WHERE m.case_id = own.case_id AND m.mail_id < $1 AND ${forHousehold}
      AND ${byHand} AND m.useless_at > $3 AND NOT ${isTold}
    ORDER BY m.mail_id DESC LIMIT $2) AS next
  ORDER BY next.mail_id::bigint DESC LIMIT $2`;

/** How far the telling of each notice to a member is, for who coordinates the case. */
const told = `
  SELECT m.message_id, m.person_id,
    CASE WHEN t.message_id IS NOT NULL THEN 'told' WHEN m.status = 'sent' THEN 'mailed'
      WHEN ${byHand} THEN 'by-hand' ELSE 'to-mail' END,
    coalesce(t.told_at, CASE WHEN m.status = 'sent' THEN m.settled_at END), t.channel, t.told_by_id
  FROM public.mail m LEFT JOIN public.told_by_hand t ON t.message_id = m.message_id
  WHERE m.case_id = $1 AND m.case_id IN (${coordinated}) AND ${isNotice}
  ORDER BY m.mail_id`;

const message = `message_id uuid, person_id uuid`;
const about = 'news text, letter jsonb, made_at timestamptz, useless_at timestamptz, invited boolean';

export const memberNotices: Migration = {
  at: '2026-12-03T08:20',
  name: 'member-notices',
  sql: (roles) => [
    'DROP FUNCTION sight.to_tell_by_hand(uuid)',
    'DROP FUNCTION sight.print_queue(bigint, int, timestamptz)',
    ...sightFunction(roles, 'to_tell_by_hand(uuid)', `TABLE (${message}, round_table_id uuid, ${about})`, toTell),
    ...sightFunction(
      roles,
      'print_queue(bigint, int, timestamptz)',
      `TABLE (mail_id text, case_id uuid, ${message}, ${about})`,
      queue,
    ),
    ...sightFunction(
      roles,
      'told_notices(uuid)',
      `TABLE (${message}, state text, told_at timestamptz, channel text, told_by_id uuid)`,
      told,
    ),
  ],
};
