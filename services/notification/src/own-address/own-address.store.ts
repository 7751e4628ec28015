import type { Aggregate, Tx } from '@rondetafel/platform';
import type { Language } from '@rondetafel/policy';
import type { AddressChange } from './domain/change-address.ts';

/** The new address with its code. Both are sealed with the person's key. */
export interface Wish {
  readonly email: string;
  readonly language: Language;
  readonly code: string;
}

/** A change with what is wished, as long as its code is out. */
export interface Wished extends AddressChange {
  readonly wish: Wish | null;
}

const place = (column: 'email' | 'code', personId: string) => ({ table: 'address_change', column, row: personId });

/** Locked, also when there is no row yet. */
export async function lockedChange(tx: Tx, personId: string): Promise<Wished> {
  await tx.query(`SELECT pg_advisory_xact_lock(hashtextextended('own-address ' || $1, 0))`, [personId]);
  return changeOf(tx, personId);
}

export async function changeOf(tx: Tx, personId: string): Promise<Wished> {
  const { rows } = await tx.query(
    `SELECT asked, counted_from, email, language, code, expires_at, tries_left FROM address_change
     WHERE person_id = $1`,
    [personId],
  );
  const [row] = rows;
  if (!row) return { personId, asked: 0, countedFrom: new Date(0).toISOString(), code: null, wish: null };
  const keys = await tx.vault.of([personId]);
  const [email, code] = [
    row.email && keys.open(personId, place('email', personId), row.email),
    row.code && keys.open(personId, place('code', personId), row.code),
  ];
  const isOut = email && code;
  return {
    personId,
    asked: row.asked,
    countedFrom: row.counted_from.toISOString(),
    code: isOut ? { expiresAt: row.expires_at.toISOString(), triesLeft: row.tries_left } : null,
    wish: isOut ? { email, language: row.language, code } : null,
  };
}

/** Without a code nothing is left of what was wished. */
export async function saveChange(tx: Tx, { personId, asked, countedFrom, code, wish }: Wished): Promise<void> {
  const keys = await tx.vault.ensure([personId]);
  const isOut = code && wish;
  await tx.query(
    `INSERT INTO address_change (person_id, asked, counted_from, email, language, code, expires_at, tries_left)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8)
     ON CONFLICT (person_id) DO UPDATE SET asked = excluded.asked, counted_from = excluded.counted_from,
       email = excluded.email, language = excluded.language, code = excluded.code, expires_at = excluded.expires_at,
       tries_left = excluded.tries_left`,
    [
      personId,
      asked,
      countedFrom,
      isOut ? keys.seal(personId, place('email', personId), wish.email) : null,
      isOut ? wish.language : null,
      isOut ? keys.seal(personId, place('code', personId), wish.code) : null,
      ...(isOut ? [code.expiresAt, code.triesLeft] : [null, null]),
    ],
  );
}

export const addressChangeOf: Aggregate<Wished> = {
  name: 'address-change',
  load: lockedChange,
  facts: () => undefined,
  save: (tx, { next }) => saveChange(tx, next),
  unknown: () => {
    throw new Error('a change is there for everybody');
  },
};
