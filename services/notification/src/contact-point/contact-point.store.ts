import type { Tx } from '@rondetafel/platform';
import type { Language } from '@rondetafel/policy';
import { In, IsNull } from 'typeorm';
import { coordinatorsOfCase, membersOfCase } from '../introduction/introduction.store.ts';
import { isNotMailed } from '../safe-channel/safe-channel.store.ts';
import { contactPointTable, type Given } from './contact-point.table.ts';
import type { CurrentAddress } from './domain/whose-address.ts';

/** Until it is verified mails say nothing of what they are about. */
export interface Reachable extends CurrentAddress {
  readonly email: string;
  readonly language: Language;
  /** As it is stored: tells it from another that was given meanwhile. */
  readonly sealed: Buffer;
}

const place = (personId: string) => ({ table: 'contact_point', column: 'email', row: personId });

export async function sealed(tx: Tx, personId: string, email: string): Promise<Buffer> {
  const keys = await tx.vault.ensure([personId]);
  return keys.seal(personId, place(personId), email);
}

/** @returns whether there was none. Row-level security hides what another gave, so it can't be looked up first. */
export async function addMissing(tx: Tx, row: Given): Promise<boolean> {
  const { personId, language, email, enteredBy, verifiedAt } = row;
  const { rowCount } = await tx.query(
    `INSERT INTO contact_point (person_id, language, email, entered_by, verified_at) VALUES ($1, $2, $3, $4, $5)
     ON CONFLICT (person_id) DO NOTHING`,
    [personId, language, email, enteredBy, verifiedAt],
  );
  return rowCount === 1;
}

/**
 * Somebody replied from this address: it is right, and no longer for whoever gave it to change (P-11).
 * @returns whether it still stands.
 */
export async function verify(tx: Tx, personId: string, { sealed: email }: Reachable): Promise<boolean> {
  const { rowCount } = await tx.query(
    'UPDATE contact_point SET verified_at = clock_timestamp() WHERE person_id = $1 AND email = $2',
    [personId, email],
  );
  return rowCount === 1;
}

/** What the administrator gave in release 1, when nobody kept who vouches for an address (P-11). */
export async function vouchedAsAdministrator(tx: Tx, personId: string): Promise<void> {
  await tx.query(
    `UPDATE contact_point SET verified_at = clock_timestamp()
     WHERE entered_by = $1 AND vouching_unknown AND verified_at IS NULL`,
    [personId],
  );
}

/** The same of what those who coordinate this case gave of its members. */
export async function vouchedAsCoordinator(tx: Tx, caseId: string): Promise<void> {
  await tx.query(
    `UPDATE contact_point SET verified_at = clock_timestamp()
     WHERE vouching_unknown AND verified_at IS NULL
       AND person_id IN (${membersOfCase('$1')}) AND entered_by IN (${coordinatorsOfCase('$1')})`,
    [caseId],
  );
}

/** @returns whether the one that stood was still the actor's to replace: verified by now, only who vouches may. */
export async function replace(tx: Tx, row: Given): Promise<boolean> {
  const open = row.verifiedAt === null && { verifiedAt: IsNull() };
  const { affected } = await tx
    .repository(contactPointTable)
    .update({ personId: row.personId, ...open }, { ...row, vouchingUnknown: false });
  return affected === 1;
}

/** Another language of the address that stands. */
export async function changeLanguage(tx: Tx, personId: string, language: Language): Promise<void> {
  await tx.repository(contactPointTable).update({ personId }, { language });
}

/** Given by its own person, who has shown by a code that they read there. */
export async function takeOver(
  tx: Tx,
  personId: string,
  { email, language }: { readonly email: string; readonly language: Language },
): Promise<void> {
  const given = { personId, email: await sealed(tx, personId, email), language, enteredBy: personId };
  await tx.upsert(contactPointTable, { ...given, verifiedAt: new Date(), vouchingUnknown: false }, ['personId']);
}

/** For a list of another capability, in its own statement: whether there is an address of the person in this column. */
export const hasAddress = (column: string): string =>
  `EXISTS (SELECT FROM contact_point c WHERE c.person_id = ${column})`;

/** The same, of one that is verified. */
export const hasVerifiedAddress = (column: string): string =>
  `EXISTS (SELECT FROM contact_point c WHERE c.person_id = ${column} AND c.verified_at IS NOT NULL)`;

/** How many of these people are not mailed, for want of an address or of a safe one: somebody tells them (P-17, P-18). */
export async function unreachable(tx: Tx, people: readonly string[]): Promise<number> {
  const { rows } = await tx.query(
    `SELECT person_id FROM contact_point c WHERE person_id = ANY ($1)
       AND NOT ${isNotMailed('c.person_id')}`,
    [people],
  );
  return people.length - rows.length;
}

/** Where this person is reached, for whoever may change it; locked until the transaction ends, so that no other is replaced. */
export async function lockedAddress(tx: Tx, personId: string): Promise<Reachable | undefined> {
  await tx.query('SELECT FROM contact_point WHERE person_id = $1 FOR UPDATE', [personId]);
  return (await reachable(tx, [personId])).get(personId);
}

/**
 * The addresses that stand of these people, also where the actor, who added them, may not read which: another gave one.
 * @param read those that they may read.
 */
export async function currentAddresses(
  tx: Tx,
  people: readonly string[],
  read: ReadonlyMap<string, Reachable>,
): Promise<ReadonlyMap<string, CurrentAddress>> {
  const { rows } = await tx.query('SELECT sight.own_introductions_reached($1) AS id', [people]);
  const ofAnother = { givenBy: null, isVerified: true };
  return new Map<string, CurrentAddress>([...rows.map(({ id }) => [id, ofAnother] as const), ...read]);
}

/** Where these people are reached. Who has no contact point, or was erased, is not among them. */
export async function reachable(tx: Tx, people: readonly string[]): Promise<Map<string, Reachable>> {
  const found = await tx.repository(contactPointTable).findBy({ personId: In([...people]) });
  const keys = await tx.vault.of(found.map(({ personId }) => personId));
  return new Map(
    found.flatMap(({ personId, email, language, verifiedAt, enteredBy }) => {
      const opened = keys.open(personId, place(personId), email);
      const found = { language, givenBy: enteredBy, isVerified: verifiedAt !== null, sealed: email };
      return opened === null ? [] : [[personId, { email: opened, ...found }] as const];
    }),
  );
}
