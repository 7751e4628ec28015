import { Injectable } from '@nestjs/common';
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

  put(actor: Actor, personId: string, { email, language }: Reachable): Promise<void> {
    return this.database.inTransaction(actor, async (tx) => {
      tx.audit({ action: 'put-contact-point', object: `person:${personId}` });
      tx.processed({ activity: 'contact-details', subjects: [personId], subjectType: 'professional' });
      const keys = await tx.vault.ensure([personId]);
      await tx
        .repository(contactPointTable)
        .upsert({ personId, language, email: keys.seal(personId, place(personId), email) }, ['personId']);
    });
  }
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
