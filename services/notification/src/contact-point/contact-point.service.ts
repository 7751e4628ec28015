import { Injectable } from '@nestjs/common';
import { type Actor, CommandRunner } from '@rondetafel/platform';
import { refuse } from '../refuse.ts';
import type { ContactPointInput } from './contact-point.shapes.ts';
import { addMissing, givenBy, replace, sealed } from './contact-point.store.ts';
import { mayReplaceAddress } from './domain/whose-address.ts';

@Injectable()
export class ContactPointService {
  constructor(private readonly commands: CommandRunner) {}

  /** An address for whoever has none, such as a colleague somebody just added (P-11), or one that is put right. */
  put(actor: Actor, personId: string, { email, language }: ContactPointInput): Promise<void> {
    return this.commands.run({ actor, action: 'put-contact-point' }, `person:${personId}`, async (tx) => {
      tx.processed({ activity: 'contact-details', subjects: [personId], subjectType: 'attendee' });
      const row = { personId, language, email: await sealed(tx, personId, email), enteredBy: actor.personId };
      if (await addMissing(tx, row)) return;
      if (!mayReplaceAddress(await givenBy(tx, personId), actor)) throw givenByAnother();
      await replace(tx, row);
    });
  }
}

const givenByAnother = () => refuse('contact-point-given', { rule: 'P-11', kind: 'forbidden' });
