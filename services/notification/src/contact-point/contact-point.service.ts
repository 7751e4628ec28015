import { Injectable } from '@nestjs/common';
import { armTimer } from '@rondetafel/eventing';
import { type Actor, CommandRunner, type Page, type PageRequest, type Tx } from '@rondetafel/platform';
import { addedBy, introductionsOf } from '../introduction/introduction.store.ts';
import { refuse } from '../refuse.ts';
import { postReplaced } from './address-mail.store.ts';
import type { ContactPointInput, ContactPointView } from './contact-point.shapes.ts';
import { addMissing, currentAddresses, lockedAddress, reachable, replace, sealed } from './contact-point.store.ts';
import { correctionTimer } from './contact-point.timers.ts';
import { type Giver, isSameAddress, mayGiveAddress, vouches } from './domain/whose-address.ts';
import { onceIntroduced } from './once-introduced.ts';

@Injectable()
export class ContactPointService {
  constructor(private readonly commands: CommandRunner) {}

  /** Where somebody is reached: given by whoever added them, or put right (P-11). */
  put(actor: Actor, personId: string, { email, language }: ContactPointInput): Promise<void> {
    return onceIntroduced((introduced) =>
      this.commands.run({ actor, action: 'put-contact-point' }, `person:${personId}`, async (tx, { now }) => {
        const giver = await introduced(async () => (await giversOf(tx, actor, [personId])).get(personId));
        if (giver.coordinated && !vouches(giver)) throw forCoordinator();
        processed(tx, [personId]);
        const seal = await sealed(tx, personId, email);
        const verifiedAt = vouches(giver) ? new Date() : null;
        const row = { personId, language, email: seal, enteredBy: actor.personId, verifiedAt };
        if (mayGiveAddress(null, giver) && (await addMissing(tx, row))) return;
        const stands = await lockedAddress(tx, personId);
        if (!stands || !mayGiveAddress(stands, giver) || !(await replace(tx, row))) throw givenByAnother();
        await postReplaced(tx, personId, stands, { email, now });
        const isSame = isSameAddress(stands.email, email);
        if (isSame && (stands.isVerified || verifiedAt === null)) return;
        const repliesAreTheirs = isSame || stands.isVerified;
        await armTimer(tx, correctionTimer({ personId, repliesAreTheirs }, new Date(now)));
      }),
    );
  }

  /** Those of these people whose address the caller may give; the others are left out, whether they exist or not. */
  list(actor: Actor, personIds: readonly string[]): Promise<{ items: ContactPointView[] }> {
    return this.commands.run({ actor, action: 'read-contact-points' }, `person:${actor.personId}`, async (tx) => ({
      items: await viewsOf(tx, actor, personIds),
    }));
  }

  /** The colleagues whom the caller added. */
  added(actor: Actor, page: PageRequest): Promise<Page<ContactPointView>> {
    return this.commands.run({ actor, action: 'read-contact-points' }, `person:${actor.personId}`, async (tx) => {
      const rows = await addedBy(tx, actor, page);
      const people = rows.items.map(({ personId }) => personId);
      return { ...rows, items: await viewsOf(tx, actor, people) };
    });
  }
}

async function viewsOf(tx: Tx, actor: Actor, personIds: readonly string[]): Promise<ContactPointView[]> {
  const givers = await giversOf(tx, actor, personIds);
  const addresses = await reachable(tx, [...givers.keys()]);
  const current = await currentAddresses(tx, [...givers.keys()], addresses);
  processed(tx, [...addresses.keys()]);
  return [...givers].map(([personId, giver]) => {
    const stands = addresses.get(personId);
    return {
      personId,
      ...(stands && { email: stands.email, language: stands.language }),
      isVerified: stands?.isVerified ?? false,
      mayChange: mayGiveAddress(current.get(personId) ?? null, giver),
    };
  });
}

/** Without those with whom somebody who is not the administrator has nothing to do. */
async function giversOf(
  tx: Tx,
  { personId: by, roles }: Actor,
  personIds: readonly string[],
): Promise<ReadonlyMap<string, Giver>> {
  const administrates = roles.includes('administrator');
  const introductions = await introductionsOf(tx, personIds, by);
  return new Map(
    personIds.flatMap((personId) => {
      const introduction = introductions.get(personId);
      if (!administrates && !introduction) return [];
      return [[personId, { personId: by, administrates, ...notIntroduced, ...introduction }] as const];
    }),
  );
}

const processed = (tx: Tx, subjects: readonly string[]) =>
  tx.processed({ activity: 'contact-details', subjects, subjectType: 'attendee' });

const notIntroduced = { added: false, coordinates: false, coordinated: false };

/** The same whether there is an address or not. */
const forCoordinator = () => refuse('address-for-coordinator', { rule: 'P-11', kind: 'forbidden' });

const givenByAnother = () => refuse('contact-point-given', { rule: 'P-11', kind: 'forbidden' });
