import { randomUUID } from 'node:crypto';
import { OutgoingQueue, type Taken, type Tx } from '@rondetafel/platform';
import type { Language } from '@rondetafel/policy';
import { notMailedAmong } from '../safe-channel/safe-channel.store.ts';
import type { Reachable } from './contact-point.store.ts';
import { isSameAddress } from './domain/whose-address.ts';

/**
 * `code`: to the new address. `notice`: to the one that stands, that somebody asked for another. `replaced`: to the one
 * that stood, that it does not any more.
 */
export type AddressMailKind = 'code' | 'notice' | 'replaced';

export interface AddressMail {
  readonly kind: AddressMailKind;
  readonly to: string;
  readonly language: Language;
  readonly code: string | null;
  readonly uselessAt: string;
}

/** One in the hands of a sender, still sealed. */
export interface TakenMail extends Taken {
  readonly messageId: string;
  readonly personId: string;
  readonly kind: AddressMailKind;
  readonly language: Language;
  readonly email: Buffer;
  readonly code: Buffer | null;
  readonly uselessAt: Date;
}

const place = (column: 'email' | 'code', messageId: string) => ({ table: 'address_mail', column, row: messageId });

/** What left is forgotten, and a code that has not begun to leave does not leave any more; word to an old address does. */
export async function dropMails(tx: Tx, personId: string): Promise<void> {
  await tx.query(
    `DELETE FROM address_mail
     WHERE person_id = $1 AND (status <> 'waiting' OR (kind = 'code' AND begun_at IS NULL))`,
    [personId],
  );
}

export async function postMails(tx: Tx, personId: string, mails: readonly AddressMail[]): Promise<void> {
  const keys = await tx.vault.ensure([personId]);
  for (const { kind, to, language, code, uselessAt } of mails) {
    const messageId = randomUUID();
    await tx.query(
      `INSERT INTO address_mail (message_id, person_id, kind, language, email, code, useless_at)
       VALUES ($1, $2, $3, $4, $5, $6, $7)`,
      [
        messageId,
        personId,
        kind,
        language,
        keys.seal(personId, place('email', messageId), to),
        code === null ? null : keys.seal(personId, place('code', messageId), code),
        uselessAt,
      ],
    );
  }
}

const wordLasts = 2 * 24 * 3_600_000;

/** Word to an address of what becomes of it; never to what address instead. */
export function wordTo({ email, language }: Reachable, kind: 'notice' | 'replaced', now: string): AddressMail {
  const uselessAt = new Date(Date.parse(now) + wordLasts).toISOString();
  return { kind, to: email, language, code: null, uselessAt };
}

/**
 * Nobody's messages are turned aside in silence: word goes to a verified address that was replaced (P-11). A stranger at
 * one that is not verified is to be told nothing.
 */
export async function postReplaced(
  tx: Tx,
  personId: string,
  stood: Reachable | undefined,
  by: { readonly email: string; readonly now: string },
): Promise<void> {
  if (!stood?.isVerified || isSameAddress(stood.email, by.email)) return;
  await postMails(tx, personId, [wordTo(stood, 'replaced', by.now)]);
}

/** In no order: one to an address that takes nothing now does not hold up the other. */
export const addressMailQueue = new OutgoingQueue<TakenMail>({
  table: 'address_mail',
  key: 'mail_id',
  thread: ['message_id'],
  due: '$1::timestamptz IS NOT NULL',
  columns: `item.message_id AS "messageId", item.person_id AS "personId", item.kind, item.language, item.email,
    item.code, item.useless_at AS "uselessAt"`,
});

/** With address and code opened; undefined where the person was erased, or is not to be mailed (P-17). */
export async function opened(
  tx: Tx,
  taken: readonly TakenMail[],
): Promise<({ readonly to: string; readonly code: string | null } | undefined)[]> {
  const people = taken.map(({ personId }) => personId);
  const [keys, notMailed] = await Promise.all([tx.vault.of(people), notMailedAmong(tx, people)]);
  return taken.map(({ personId, messageId, email, code }) => {
    const to = keys.open(personId, place('email', messageId), email);
    const open = code && keys.open(personId, place('code', messageId), code);
    return to === null || notMailed.has(personId) ? undefined : { to, code: open };
  });
}
