import { randomUUID } from 'node:crypto';
import { OutgoingQueue, type Taken, type Tx } from '@rondetafel/platform';
import type { LineTopic } from '../delivery/in-app/line-topic.ts';
import type { Counts, Waiting } from './domain/daily-mail.ts';

/** What a person chose of their daily mail; `at` is null where the hour of the municipality holds. */
export interface DailyMailChoice {
  readonly personId: string;
  readonly at: string | null;
  readonly without: readonly LineTopic[];
}

export async function choiceOf(tx: Tx, personId: string): Promise<DailyMailChoice> {
  const { rows } = await tx.query('SELECT at, without FROM daily_mail_choice WHERE person_id = $1', [personId]);
  return { personId, at: rows[0]?.at ?? null, without: rows[0]?.without ?? [] };
}

export async function keepChoice(tx: Tx, { personId, at, without }: DailyMailChoice): Promise<void> {
  await tx.query(
    `INSERT INTO daily_mail_choice (person_id, at, without) VALUES ($1, $2, $3)
     ON CONFLICT (person_id) DO UPDATE SET at = excluded.at, without = excluded.without`,
    [personId, at, without],
  );
}

/**
 * Who of these people gets mails with counts, and at which hour: at a verified address, since a stranger at a mistyped one
 * is not to be mailed every day (P-17), and with an account, without which the link leads nowhere. Somebody whom a
 * colleague added has one once they chose something.
 */
export async function digestedOf(
  tx: Tx,
  people: readonly string[],
): Promise<{ readonly personId: string; readonly at: string | null }[]> {
  const { rows } = await tx.query(
    `SELECT c.person_id AS "personId", d.at FROM contact_point c LEFT JOIN daily_mail_choice d USING (person_id)
     WHERE c.person_id = ANY ($1) AND c.verified_at IS NOT NULL
       AND NOT EXISTS (SELECT FROM not_mailed n WHERE n.person_id = c.person_id)
       AND (d.person_id IS NOT NULL OR NOT EXISTS (SELECT FROM introduced_person i WHERE i.person_id = c.person_id))
     ORDER BY c.person_id`,
    [people],
  );
  return rows;
}

/** The lines that no mail counted yet, from now on counted. */
export async function takeWaiting(tx: Tx, personId: string, urgentOnly: boolean): Promise<Waiting[]> {
  const { rows } = await tx.query(
    `UPDATE inbox_line SET mailed = true WHERE person_id = $1 AND NOT mailed AND (urgent OR NOT $2)
     RETURNING kind, urgent, read_at IS NOT NULL AS "isRead"`,
    [personId, urgentOnly],
  );
  return rows;
}

export interface DigestMail {
  readonly personId: string;
  readonly counts: Counts;
  readonly urgent: boolean;
  readonly uselessAt: Date;
}

export async function postDigest(tx: Tx, { personId, counts, urgent, uselessAt }: DigestMail): Promise<void> {
  await tx.query(
    `INSERT INTO digest_mail (message_id, person_id, counts, urgent, useless_at) VALUES ($1, $2, $3, $4, $5)`,
    [randomUUID(), personId, counts, urgent, uselessAt],
  );
}

/** One in the hands of a sender. */
export interface TakenDigest extends Taken, DigestMail {
  readonly messageId: string;
}

/** In no order: each counts other lines. */
export const digestQueue = new OutgoingQueue<TakenDigest>({
  table: 'digest_mail',
  key: 'mail_id',
  thread: ['message_id'],
  due: '$1::timestamptz IS NOT NULL',
  first: 'item.urgent DESC',
  columns: `item.message_id AS "messageId", item.person_id AS "personId", item.counts, item.urgent,
    item.useless_at AS "uselessAt"`,
});
