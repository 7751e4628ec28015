import { randomUUID } from 'node:crypto';
import { OutgoingQueue, type Taken, type Tx } from '@rondetafel/platform';
import { hasVerifiedAddress } from '../contact-point/contact-point.store.ts';
import type { LineTopic } from '../delivery/in-app/line-topic.ts';
import { isIntroduced } from '../introduction/introduction.store.ts';
import { isNotMailed } from '../safe-channel/safe-channel.store.ts';
import type { Counts } from './domain/daily-mail.ts';

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
    `SELECT p.person_id AS "personId", d.at
     FROM (SELECT DISTINCT unnest($1::uuid[])) AS p (person_id) LEFT JOIN daily_mail_choice d USING (person_id)
     WHERE ${hasVerifiedAddress('p.person_id')} AND NOT ${isNotMailed('p.person_id')}
       AND (d.person_id IS NOT NULL OR NOT ${isIntroduced('p.person_id')})
     ORDER BY p.person_id`,
    [people],
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
