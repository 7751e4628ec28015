import { Injectable } from '@nestjs/common';
import { type Actor, CommandRunner, type Tx } from '@rondetafel/platform';
import { introductionOf } from '../introduction/introduction.store.ts';
import { refuse } from '../refuse.ts';
import type { ContactPointInput } from './contact-point.shapes.ts';
import { addMissing, replace, sealed, standingAddress } from './contact-point.store.ts';
import { type Giver, mayGiveAddress, vouches } from './domain/whose-address.ts';
import { onceIntroduced } from './once-introduced.ts';

@Injectable()
export class ContactPointService {
  constructor(private readonly commands: CommandRunner) {}

  /** Where somebody is reached: given by whoever added them, or put right (P-11). */
  put(actor: Actor, personId: string, { email, language }: ContactPointInput): Promise<void> {
    return onceIntroduced((introduced) =>
      this.commands.run({ actor, action: 'put-contact-point' }, `person:${personId}`, async (tx) => {
        const giver = await introduced(() => giverOf(tx, actor, personId));
        tx.processed({ activity: 'contact-details', subjects: [personId], subjectType: 'attendee' });
        const seal = await sealed(tx, personId, email);
        const verifiedAt = vouches(giver) ? new Date() : null;
        const row = { personId, language, email: seal, enteredBy: actor.personId, verifiedAt };
        if (mayGiveAddress(null, giver) && (await addMissing(tx, row))) return;
        const stands = await standingAddress(tx, personId);
        if (!stands || !mayGiveAddress(stands, giver) || !(await replace(tx, row))) throw givenByAnother();
      }),
    );
  }
}

/** Nothing for whoever is not the administrator and has nothing to do with this person. */
async function giverOf(tx: Tx, { personId: by, roles }: Actor, personId: string): Promise<Giver | undefined> {
  const administrates = roles.includes('administrator');
  const introduction = await introductionOf(tx, personId, by);
  if (!administrates && !introduction) return undefined;
  return { personId: by, administrates, coordinates: false, added: false, ...introduction };
}

const givenByAnother = () => refuse('contact-point-given', { rule: 'P-11', kind: 'forbidden' });
