import { OutgoingQueue, type Taken, type Tx } from '@rondetafel/platform';
import { hasAddress } from '../../contact-point/contact-point.store.ts';
import { isNotMailed } from '../../safe-channel/safe-channel.store.ts';
import { type AppointmentNews, aboutAppointments, aboutTimes, invites, type News } from './domain/news.ts';
import { enter, reconsider } from './domain/replacing.ts';
import { type LedgerEntry, lastToldOf, nextSequence } from './domain/told.ts';

/** News for one person, to be mailed. */
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
  /** Of what is about no table its own id. */
  readonly roundTableId: string;
  readonly caseId: string;
  readonly coordinatorId: string | undefined;
  readonly revision: number;
  readonly urgent: boolean;
  /** Business time before which nothing leaves (P-5), and from which it is too late. */
  readonly sendAfter: Date;
  readonly uselessAt: Date;
}

/** How far the telling of a row is. */
const progress = `CASE WHEN begun_at IS NULL THEN status WHEN status = 'waiting' THEN 'in-hand'
  WHEN status = 'failed' THEN 'maybe-sent' ELSE status END`;
const entry = `mail_id AS "mailId", person_id AS "personId", news, revision, sequence, letter ->> 'role' AS role,
  letter -> 'offer' ->> 'offerId' AS "offerId", ${progress} AS progress,
  status = 'waiting' AND (lease_until IS NULL OR lease_until < clock_timestamp()) AS "isToLeave"`;

/**
 * What was entered about one table, oldest first. What waits is locked, so that no sender begins with it while this
 * transaction decides what replaces it.
 */
export async function ledgerOf(tx: Tx, roundTableId: string): Promise<LedgerEntry[]> {
  const [, { rows }] = await Promise.all([
    tx.query(`SELECT FROM mail WHERE round_table_id = $1 AND status = 'waiting' ORDER BY mail_id FOR UPDATE`, [
      roundTableId,
    ]),
    tx.query(`SELECT ${entry} FROM mail WHERE round_table_id = $1 ORDER BY mail_id`, [roundTableId]),
  ]);
  return rows;
}

/** Enters mails in the handler's transaction; the sender delivers them. @param ledger of the table, as it is now. */
export async function post(
  tx: Tx,
  posting: Posting,
  mails: readonly NewMail[],
  ledger: readonly LedgerEntry[],
): Promise<void> {
  if (mails.length === 0) return;
  const { roundTableId, caseId, coordinatorId, revision, urgent, sendAfter, uselessAt } = posting;
  const threads = mails.map(({ personId }) => of(personId, ledger));
  const entered = mails.map(({ news }, n) => enter(threads[n]!, news));
  await Promise.all([
    supersede(
      tx,
      entered.flatMap(({ replaced }) => replaced),
    ),
    tx.query(
      `INSERT INTO mail (message_id, round_table_id, person_id, case_id, coordinator_id, news, revision, letter, uid,
         sequence, urgent, send_after, useless_at, status)
       SELECT n.message_id, $1, n.person_id, $2, $3, n.news, $4, n.letter, n.uid, n.sequence, $5, $6, $7,
         n.status
       FROM unnest($8::uuid[], $9::uuid[], $10::text[], $11::jsonb[], $12::text[], $13::int[], $14::text[])
         AS n (message_id, person_id, news, letter, uid, sequence, status)`,
      [
        roundTableId,
        caseId,
        coordinatorId ?? null,
        revision,
        urgent,
        sendAfter,
        uselessAt,
        mails.map(({ messageId }) => messageId),
        mails.map(({ personId }) => personId),
        mails.map(({ news }) => news),
        mails.map(({ letter }) => JSON.stringify(letter)),
        mails.map(({ uid }) => uid),
        threads.map(nextSequence),
        entered.map(({ progress }) => progress),
      ],
    ),
  ]);
}

const of = (person: string, ledger: readonly LedgerEntry[]) => ledger.filter(({ personId }) => personId === person);

/** What was replaced does not leave any more. */
export const supersede = (tx: Tx, entries: readonly LedgerEntry[]): Promise<void> =>
  settleWaiting(tx, entries, 'superseded');

async function settleWaiting(
  tx: Tx,
  entries: readonly LedgerEntry[],
  status: 'superseded' | 'unneeded',
): Promise<void> {
  if (entries.length === 0) return;
  await tx.query(
    `UPDATE mail SET status = $2, settled_at = clock_timestamp()
     WHERE mail_id = ANY ($1::bigint[]) AND status = 'waiting' AND begun_at IS NULL`,
    [entries.map(({ mailId }) => mailId), status],
  );
}

/**
 * Something of this person and table did not leave: what waits behind it is looked at again. Its row is locked by this
 * transaction, and of the others only later ones are, so that a handler that locks them in their order is never crossed.
 */
export async function notSent(tx: Tx, { mailId, roundTableId, personId }: Claimed): Promise<void> {
  const { rowCount } = await tx.query(
    `SELECT FROM mail WHERE round_table_id = $1 AND person_id = $2 AND mail_id > $3 AND status = 'waiting'
     ORDER BY mail_id FOR UPDATE`,
    [roundTableId, personId, mailId],
  );
  if (rowCount === 0) return;
  const { rows } = await tx.query(
    `SELECT ${entry} FROM mail WHERE round_table_id = $1 AND person_id = $2 ORDER BY mail_id`,
    [roundTableId, personId],
  );
  const { replaced, unneeded } = reconsider<LedgerEntry>(rows);
  await supersede(tx, replaced);
  await settleWaiting(tx, unneeded, 'unneeded');
}

/** A mail in the hands of a sender. */
export interface Claimed<Letter = unknown, About extends News = News> extends Taken {
  readonly mailId: string;
  readonly messageId: string;
  readonly personId: string;
  readonly roundTableId: string;
  readonly caseId: string;
  readonly coordinatorId: string | null;
  readonly news: About;
  readonly revision: number;
  readonly letter: Letter;
  readonly uid: string;
  readonly sequence: number;
  readonly uselessAt: Date;
  /** When the appointment is that this person has in their calendar by an earlier mail; null where they have none. */
  readonly invitedFor: string | null;
}

const quoted = (news: readonly News[]) => news.map((one) => `'${one}'`).join();
const ofTimes = quoted(aboutTimes);
const inviting = quoted(aboutAppointments.filter(invites));

/**
 * The mails that are to leave. Only the oldest of a person and table can be taken: what cancels never overtakes what it
 * cancels, with any number of senders. It waits for an address at which its person may be mailed (P-17), until it is of no use any more.
 */
export const mailQueue = new OutgoingQueue<Claimed>({
  table: 'mail',
  key: 'mail_id',
  thread: ['round_table_id', 'person_id'],
  due: `item.send_after <= $1 AND
    (item.useless_at <= $1 OR ${hasAddress('item.person_id')} AND NOT ${isNotMailed('item.person_id')})`,
  first: 'item.urgent DESC',
  columns: `item.mail_id AS "mailId", item.message_id AS "messageId", item.person_id AS "personId",
    item.case_id AS "caseId", item.round_table_id AS "roundTableId", item.coordinator_id AS "coordinatorId", item.news,
    item.revision, item.letter, item.uid, item.sequence, item.useless_at AS "uselessAt",
    (SELECT CASE WHEN h.news IN (${inviting}) THEN h.letter ->> 'startsAt' END FROM mail h
      WHERE h.status = 'sent' AND h.news NOT IN (${ofTimes}) AND h.round_table_id = item.round_table_id
        AND h.person_id = item.person_id ORDER BY h.mail_id DESC LIMIT 1) AS "invitedFor"`,
});

/** Told on paper or by phone is sent, without a mail; taken back, it waits again. One that a sender took stays as it is. */
export const settleToldByHand = (tx: Tx, messageId: string, isTold: boolean) =>
  tx.query(
    `UPDATE mail SET status = CASE WHEN $2 THEN 'sent' ELSE 'waiting' END,
       settled_at = CASE WHEN $2 THEN clock_timestamp() END
     WHERE message_id = $1 AND begun_at IS NULL AND status IN ('waiting', 'failed', 'sent')`,
    [messageId, isTold],
  );

/** What this person was told last about the appointment. */
export async function lastTold(tx: Tx, roundTableId: string, personId: string): Promise<AppointmentNews | undefined> {
  const { rows } = await tx.query(
    `SELECT ${entry} FROM mail WHERE round_table_id = $1 AND person_id = $2 ORDER BY mail_id`,
    [roundTableId, personId],
  );
  return lastToldOf(rows)[0]?.news;
}

/** To which tables that are not over this person was invited at some time, or asked which time suits. */
export async function openTablesOf(
  tx: Tx,
  personId: string,
  now: Date,
): Promise<{ roundTableId: string; caseId: string }[]> {
  const { rows } = await tx.query(
    `SELECT DISTINCT round_table_id AS "roundTableId", case_id AS "caseId" FROM mail
     WHERE person_id = $1 AND useless_at > $2 AND news IN (${inviting}, 'offered')`,
    [personId, now],
  );
  return rows;
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

/**
 * Which revision of the table a reply with this SEQUENCE is about: that of the last invitation up to it, since some
 * programs count on by themselves.
 */
export async function revisionRepliedTo(tx: Tx, uid: string, sequence: number): Promise<number | undefined> {
  const { rows } = await tx.query(
    `SELECT revision FROM mail WHERE uid = $1 AND sequence <= $2 AND news IN (${inviting}) AND status <> 'superseded'
     ORDER BY sequence DESC LIMIT 1`,
    [uid, sequence],
  );
  return rows[0]?.revision;
}
