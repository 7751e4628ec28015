import type { Tx } from '@rondetafel/platform';
import type { Language } from '@rondetafel/policy';
import { In } from 'typeorm';
import { type ContactPoint, contactPointTable } from './contact-point.table.ts';

export interface Reachable {
  readonly email: string;
  readonly language: Language;
}

const place = (personId: string) => ({ table: 'contact_point', column: 'email', row: personId });

export async function sealed(tx: Tx, personId: string, email: string): Promise<Buffer> {
  const keys = await tx.vault.ensure([personId]);
  return keys.seal(personId, place(personId), email);
}

/** @returns whether there was none. Row-level security hides what another gave, so it can't be looked up first. */
export async function addMissing(tx: Tx, { personId, language, email, enteredBy }: ContactPoint): Promise<boolean> {
  const { rowCount } = await tx.query(
    `INSERT INTO contact_point (person_id, language, email, entered_by) VALUES ($1, $2, $3, $4)
     ON CONFLICT (person_id) DO NOTHING`,
    [personId, language, email, enteredBy],
  );
  return rowCount === 1;
}

/** Who gave the address, as far as the actor may see it. */
export async function givenBy(tx: Tx, personId: string): Promise<string | null | undefined> {
  return (await tx.repository(contactPointTable).findOneBy({ personId }))?.enteredBy;
}

export async function replace(tx: Tx, row: ContactPoint): Promise<void> {
  await tx.repository(contactPointTable).update({ personId: row.personId }, row);
}

/** How many of these people have no address: somebody else tells them (P-17, P-18). */
export async function unreachable(tx: Tx, people: readonly string[]): Promise<number> {
  const { rows } = await tx.query('SELECT person_id FROM contact_point WHERE person_id = ANY ($1)', [people]);
  return people.length - rows.length;
}

/** Where these people are reached. Who has no contact point, or was erased, is not among them. */
export async function reachable(tx: Tx, people: readonly string[]): Promise<Map<string, Reachable>> {
  const found = await tx.repository(contactPointTable).findBy({ personId: In([...people]) });
  const keys = await tx.vault.of(found.map(({ personId }) => personId));
  return new Map(
    found.flatMap(({ personId, email, language }) => {
      const opened = keys.open(personId, place(personId), email);
      return opened === null ? [] : [[personId, { email: opened, language }] as const];
    }),
  );
}
