import { Injectable } from '@nestjs/common';
import { type Actor, Database, type Tx } from '@rondetafel/platform';
import type { Language } from '../inbox/message-text.ts';
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

/** Null for who has no contact point, or was erased. */
export async function reachable(tx: Tx, personId: string): Promise<Reachable | null> {
  const found = await tx.repository(contactPointTable).findOneBy({ personId });
  if (!found) return null;
  const keys = await tx.vault.of([personId]);
  const email = keys.open(personId, place(personId), found.email);
  return email === null ? null : { email, language: found.language };
}
