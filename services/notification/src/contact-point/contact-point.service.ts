import { Injectable } from '@nestjs/common';
import { Refusal } from '@rondetafel/contracts';
import { type Actor, Database, type Tx } from '@rondetafel/platform';
import type { Language } from '@rondetafel/policy';
import { In } from 'typeorm';
import { contactPointTable } from './contact-point.table.ts';

export interface Reachable {
  readonly email: string;
  readonly language: Language;
}

const place = (personId: string) => ({ table: 'contact_point', column: 'email', row: personId });

@Injectable()
export class ContactPointService {
  constructor(private readonly database: Database) {}

  /**
   * The administrator's word stands. Anybody else who works here gives an address to whoever has none, such as a
   * colleague they just added (P-11), and puts right what they gave: nobody turns another's invitations aside.
   */
  put(actor: Actor, personId: string, { email, language }: Reachable): Promise<void> {
    return this.database.inTransaction(actor, async (tx) => {
      tx.audit({ action: 'put-contact-point', object: `person:${personId}` });
      tx.processed({ activity: 'contact-details', subjects: [personId], subjectType: 'attendee' });
      const keys = await tx.vault.ensure([personId]);
      const sealed = keys.seal(personId, place(personId), email);
      const row = { personId, language, email: sealed, enteredBy: actor.personId };
      if (actor.roles.includes('administrator')) {
        await tx.repository(contactPointTable).upsert(row, ['personId']);
        return;
      }
      const { rowCount } = await tx.query(
        `INSERT INTO contact_point (person_id, language, email, entered_by) VALUES ($1, $2, $3, $4)
         ON CONFLICT (person_id) DO NOTHING`,
        [personId, language, sealed, actor.personId],
      );
      if (rowCount === 1) return;
      const own = { personId, enteredBy: actor.personId };
      const { affected } = await tx.repository(contactPointTable).update(own, row);
      if (affected !== 1) throw givenByAnother();
    });
  }
}

const givenByAnother = () =>
  new Refusal(
    'contact-point-given',
    'Van deze persoon is al een adres bekend. De functioneel beheerder kan het wijzigen.',
    'P-11',
    'forbidden',
  );

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
