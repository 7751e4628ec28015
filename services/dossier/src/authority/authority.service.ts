import { Injectable } from '@nestjs/common';
import type { Id } from '@rondetafel/contracts';
import { type Actor, CommandRunner, revise, type Tx } from '@rondetafel/platform';
import { lockCase } from '../case/case.store.ts';
import { noteNews } from '../case/case.timers.ts';
import { mayNotSee, permitted, sightOf } from '../case/standing.store.ts';
import { membersOf, openPersons } from '../household/member.store.ts';
import type { AuthorityInput, AuthorityView } from './authority.shapes.ts';
import { keepAuthority, type Recorded, recordedIn } from './authority.store.ts';
import type { Represented } from './domain/deciders.ts';
import { recordAuthority } from './domain/record-authority.ts';

@Injectable()
export class AuthorityService {
  constructor(private readonly commands: CommandRunner) {}

  /** For who sees the intake: it says who may decide for whom, and where that was checked (P-35). */
  list(actor: Actor, caseId: Id): Promise<{ items: AuthorityView[] }> {
    return this.commands.run({ actor, action: 'list-authorities' }, `case:${caseId}`, async (tx, { today }) => {
      const { fields } = await sightOf(tx, actor, { caseId, today });
      if (!fields.includes('intake')) throw mayNotSee();
      const found = await recordedIn(tx, caseId);
      tx.processed({ activity: 'authority', subjects: [...found.keys()] });
      return {
        items: [...found].map(([memberId, { version, holders }]) => ({ memberId, version, holders: [...holders] })),
      };
    });
  }

  record(actor: Actor, caseId: Id, memberId: Id, { holders }: AuthorityInput, expected: number): Promise<void> {
    const asked = { actor, action: 'record-authority' };
    return this.commands.run(asked, `case:${caseId}`, async (tx, { today, newId, now }) => {
      await permitted(tx, actor, 'change-household', { caseId, today });
      // One after another, the first of a member too.
      const found = await lockCase(tx, caseId);
      const { version: has, holders: kept } = (await recordedIn(tx, caseId)).get(memberId) ?? nothing;
      const recorded = recordAuthority(await representedIn(tx, caseId), { memberId, holders, kept }, { today, newId });
      const version = await revise(tx, { object: `authority:${memberId}`, has, expected, fields: ['holders'] });
      const by = { recordedById: actor.personId, recordedAt: now };
      await keepAuthority(tx, { caseId, memberId, version, holders: recorded, ...by });
      // Whoever decides from outside the household is told that there is a dossier, once (P-26).
      if (found?.state === 'dossier') await noteNews(tx, { caseId }, now);
      tx.processed({ activity: 'authority', subjects: [memberId] });
    });
  }
}

const nothing: Recorded = { version: 0, holders: [] };

interface Known extends Represented {
  /** Who left the household may decide for somebody in it: a parent who lives apart (P-16). */
  readonly left: boolean;
}

/** The members as far as it decides on who acts for them; whose key was destroyed is not in here (P-29). */
export async function representedIn(tx: Tx, caseId: Id): Promise<Known[]> {
  const members = await membersOf(tx, caseId);
  const persons = await openPersons(tx, members);
  return members.flatMap(({ memberId, leftOn }) => {
    const person = persons.get(memberId);
    if (!person) return [];
    const { birthOn, unborn, minor, representativeIds } = person;
    return { memberId, birthOn, unborn, minor, representativeIds, left: leftOn !== null };
  });
}
