import type { AttendeeRole } from '@rondetafel/contracts';
import type { Tx } from '@rondetafel/platform';
import { type AppointmentNews, aboutTimes, type News } from './domain/news.ts';

/** News for one person about one table, to be mailed. */
export interface NewMail {
  readonly messageId: string;
  readonly personId: string;
  readonly news: News;
  /** What the mail says, as it was when it was decided on: a repetition says exactly the same. Whoever writes it reads it. */
  readonly letter: object;
  /** Of the appointment in their calendar; times to choose from have none. */
  readonly uid: string;
}

/** What the mails of one event have in common. */
export interface Posting {
  readonly roundTableId: string;
  readonly caseId: string;
  readonly coordinatorId: string | undefined;
  readonly revision: number;
  readonly urgent: boolean;
  /** Business time before which nothing leaves (P-5), and from which it is too late. */
  readonly sendAfter: Date;
  readonly uselessAt: Date;
}

/**
 * Puts mails in the ledger, in the handler's transaction; the sender delivers them. What has not begun to leave yet is
 * replaced by the later news, so that nobody gets an invitation and its cancelling at once.
 */
export async function post(tx: Tx, posting: Posting, mails: readonly NewMail[]): Promise<void> {
  if (mails.length === 0) return;
  const { roundTableId, caseId, coordinatorId, revision, urgent, sendAfter, uselessAt } = posting;
  const people = mails.map(({ personId }) => personId);
  const superseded = tx.query(
    `UPDATE mail SET status = 'superseded', settled_at = clock_timestamp()
     WHERE round_table_id = $1 AND person_id = ANY ($2) AND status = 'waiting' AND begun_at IS NULL
       AND news <> 'offered' AND (NOT $3 OR news = 'offer-withdrawn')`,
    [roundTableId, people, (aboutTimes as readonly string[]).includes(mails[0]!.news)],
  );
  const posted = tx.query(
    `INSERT INTO mail (message_id, round_table_id, person_id, case_id, coordinator_id, news, revision, letter, uid,
       urgent, send_after, useless_at, status)
     SELECT n.message_id, $1, n.person_id, $2, $3, n.news, $4, n.letter, n.uid, $5, $6, $7,
       CASE WHEN n.news IN ('booked', 'moved', 'offered') OR EXISTS (SELECT FROM mail h WHERE h.round_table_id = $1
         AND h.person_id = n.person_id AND h.status IN ('sent', 'waiting')
         AND (h.news = 'offered') = (n.news = 'offer-withdrawn') AND h.news <> 'offer-withdrawn')
         THEN 'waiting' ELSE 'unneeded' END
     FROM unnest($8::uuid[], $9::uuid[], $10::text[], $11::jsonb[], $12::text[])
       AS n (message_id, person_id, news, letter, uid)`,
    [
      ...[roundTableId, caseId, coordinatorId ?? null, revision, urgent, sendAfter, uselessAt],
      ...[mails.map(({ messageId }) => messageId), people, mails.map(({ news }) => news)],
      ...[mails.map(({ letter }) => JSON.stringify(letter)), mails.map(({ uid }) => uid)],
    ],
  );
  await Promise.all([superseded, posted]);
}

/** Times that are no longer to be chosen from are not sent any more. */
export async function withdrawOffers(tx: Tx, roundTableId: string): Promise<void> {
  await tx.query(
    `UPDATE mail SET status = 'superseded', settled_at = clock_timestamp()
     WHERE round_table_id = $1 AND news = 'offered' AND status = 'waiting' AND begun_at IS NULL`,
    [roundTableId],
  );
}

/** A mail in the hands of a sender. */
export interface Claimed<Letter = unknown> {
  readonly mailId: string;
  readonly messageId: string;
  readonly personId: string;
  readonly roundTableId: string;
  readonly caseId: string;
  readonly coordinatorId: string | null;
  readonly news: News;
  readonly revision: number;
  readonly letter: Letter;
  readonly uid: string;
  readonly attempts: number;
  readonly uselessAt: Date;
  readonly madeAt: Date;
  /** An earlier attempt may have reached the other side. */
  readonly begunBefore: boolean;
  /** Did this person get anything about this table before? */
  readonly heardBefore: boolean;
}

/** Seconds a sender holds a mail after its last sign of life. */
export const leaseSeconds = 10;

// Only the oldest waiting mail of a person and table can be claimed: what cancels never overtakes what it cancels, with
// any number of senders. After a restart of the database every lease counts from then, since a sender that could not
// reach it may still have a 250 to record.
const claimStatement = `
WITH due AS (
  SELECT m.mail_id, m.begun_at IS NOT NULL AS begun_before FROM mail m
  WHERE m.status = 'waiting' AND m.send_after <= $1 AND m.next_at <= clock_timestamp()
    AND (m.lease_until IS NULL
      OR greatest(m.lease_until, pg_postmaster_start_time() + $3 * interval '1 second') < clock_timestamp())
    AND m.mail_id = (SELECT h.mail_id FROM mail h WHERE h.round_table_id = m.round_table_id
      AND h.person_id = m.person_id AND h.status = 'waiting' ORDER BY h.mail_id LIMIT 1)
    AND (m.useless_at <= $1 OR EXISTS (SELECT FROM contact_point c WHERE c.person_id = m.person_id))
  ORDER BY m.urgent DESC, m.mail_id LIMIT $4 FOR UPDATE OF m SKIP LOCKED)
UPDATE mail m SET sender = $2, lease_until = clock_timestamp() + $3 * interval '1 second',
  begun_at = coalesce(begun_at, clock_timestamp()), attempts = attempts + 1
FROM due WHERE m.mail_id = due.mail_id
RETURNING m.mail_id AS "mailId", m.message_id AS "messageId", m.person_id AS "personId", m.case_id AS "caseId",
  m.round_table_id AS "roundTableId", m.coordinator_id AS "coordinatorId", m.news, m.revision, m.letter, m.uid, m.attempts,
  m.useless_at AS "uselessAt", m.made_at AS "madeAt", due.begun_before AS "begunBefore",
  EXISTS (SELECT FROM mail h WHERE h.status = 'sent' AND h.news <> ALL ($5) AND h.round_table_id = m.round_table_id
    AND h.person_id = m.person_id) AS "heardBefore"`;

/** @param now business time. */
export async function claim(tx: Tx, sender: string, now: Date, atMost: number): Promise<Claimed[]> {
  const { rows } = await tx.query(claimStatement, [now, sender, leaseSeconds, atMost, aboutTimes]);
  return rows;
}

export async function renew(tx: Tx, sender: string, mailIds: readonly string[]): Promise<void> {
  await tx.query(
    `UPDATE mail SET lease_until = clock_timestamp() + $3 * interval '1 second'
     WHERE mail_id = ANY ($2::bigint[]) AND sender = $1 AND status = 'waiting'`,
    [sender, mailIds, leaseSeconds],
  );
}

/** @returns whether this call settled it. */
export async function settle(tx: Tx, mailId: string, status: 'sent' | 'failed'): Promise<boolean> {
  const { rowCount } = await tx.query(
    `UPDATE mail SET status = $2, settled_at = clock_timestamp(), lease_until = NULL
     WHERE mail_id = $1 AND status = 'waiting'`,
    [mailId, status],
  );
  return rowCount === 1;
}

/** Lets go of a mail for some seconds. @param untouched surely nothing of it reached the other side. */
export async function putOff(tx: Tx, mailId: string, seconds: number, untouched: boolean): Promise<void> {
  await tx.query(
    `UPDATE mail SET next_at = clock_timestamp() + $2 * interval '1 second', lease_until = NULL,
       begun_at = CASE WHEN $3 THEN NULL ELSE begun_at END
     WHERE mail_id = $1 AND status = 'waiting'`,
    [mailId, seconds, untouched],
  );
}

/** What each was told last about the appointment, and in which role. */
export async function toldSoFar(
  tx: Tx,
  roundTableId: string,
): Promise<{ personId: string; news: AppointmentNews; revision: number; role: AttendeeRole }[]> {
  const { rows } = await tx.query(
    `SELECT DISTINCT ON (person_id) person_id AS "personId", news, revision, letter ->> 'role' AS role
     FROM mail WHERE round_table_id = $1 AND status <> 'superseded' AND news <> ALL ($2)
     ORDER BY person_id, mail_id DESC`,
    [roundTableId, aboutTimes],
  );
  return rows;
}

/** What this person was told last about the appointment. */
export async function lastTold(tx: Tx, roundTableId: string, personId: string): Promise<AppointmentNews | undefined> {
  const { rows } = await tx.query(
    `SELECT news FROM mail
     WHERE round_table_id = $1 AND person_id = $2 AND status <> 'superseded' AND news <> ALL ($3)
     ORDER BY mail_id DESC LIMIT 1`,
    [roundTableId, personId, aboutTimes],
  );
  return rows[0]?.news;
}

/** Whose appointment has this id in their calendar. */
export async function appointmentWith(
  tx: Tx,
  uid: string,
): Promise<{ roundTableId: string; personId: string } | undefined> {
  const { rows } = await tx.query(
    'SELECT round_table_id AS "roundTableId", person_id AS "personId" FROM mail WHERE uid = $1 LIMIT 1',
    [uid],
  );
  return rows[0];
}

/** Who was asked to choose from this offer. */
export async function askedAbout(tx: Tx, offerId: string): Promise<ReadonlySet<string>> {
  const { rows } = await tx.query(
    `SELECT person_id AS "personId" FROM mail WHERE news = 'offered' AND letter -> 'offer' ->> 'offerId' = $1`,
    [offerId],
  );
  return new Set(rows.map(({ personId }) => personId));
}

/** Who was asked about other times of this table. */
export async function askedBefore(
  tx: Tx,
  { roundTableId, offerId }: { roundTableId: string; offerId: string },
): Promise<ReadonlySet<string>> {
  const { rows } = await tx.query(
    `SELECT DISTINCT person_id AS "personId" FROM mail
     WHERE round_table_id = $1 AND news = 'offered' AND letter -> 'offer' ->> 'offerId' <> $2`,
    [roundTableId, offerId],
  );
  return new Set(rows.map(({ personId }) => personId));
}
