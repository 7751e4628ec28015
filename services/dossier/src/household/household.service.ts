import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { Id } from '@rondetafel/contracts';
import { type Actor, CommandRunner, type Page, pageBy } from '@rondetafel/platform';
import { type CaseAction, mayDo, permit } from '@rondetafel/policy';
import { IsNull } from 'typeorm';
import { caseLineOf, freeCaseDigits, insertCase, openExplored, reporterOf } from '../case/case.store.ts';
import { expirePreDossier } from '../case/case.timers.ts';
import { coordinatorViews } from '../case/coordinator.store.ts';
import { type Person, type RegisterCase, registerCase } from '../case/domain/register-case.ts';
import { casesInSight, countsInSight, placeOf, sightOf } from '../case/standing.store.ts';
import { seenOf } from './domain/seen-of.ts';
import {
  type CaseCountQuery,
  type CaseCountsView,
  type CaseLineView,
  type CaseQuery,
  type CaseView,
  mostCounted,
  type RegisteredView,
} from './household.shapes.ts';
import { linesOf } from './in-sight.store.ts';
import { insertMembers, openPersons, recognise } from './member.store.ts';
import { memberTable } from './member.table.ts';
import { askKnown } from './question.store.ts';

@Injectable()
export class HouseholdService {
  constructor(private readonly commands: CommandRunner) {}

  /** P-1. Who reports it is the first to stand in the case; nobody else does until somebody involves them. */
  register(actor: Actor, asked: RegisterCase): Promise<RegisteredView> {
    const caseId = randomUUID();
    return this.commands.run({ actor, action: 'register-case' }, `case:${caseId}`, async (tx, moment) => {
      permit(actor, 'register-case');
      const { now, newId, municipality } = moment;
      // What the form asked today already is no question more (P-3).
      const recognised = await recognise(tx, asked.members);
      const { next, events } = registerCase(asked, { caseId, newId, now, reporter: actor, municipality });
      const { members } = next;
      const memberIds = members.map(({ memberId }) => memberId);
      const questions = recognised.map((one) => ({ questionId: newId(), recognised: one }));
      const [known, digits] = await Promise.all([
        askKnown(tx, actor, moment.today, questions),
        freeCaseDigits(tx),
        tx.vault.create(asked.explored ? [caseId, ...memberIds] : memberIds),
      ]);
      // Only now, or the household would be known by itself.
      await Promise.all([
        insertCase(tx, { caseId, digits, now, reporter: actor, asked }),
        insertMembers(tx, { caseId, members, recognised }),
      ]);
      await tx.publishAll(events);
      await expirePreDossier(tx, caseId, moment);
      tx.processed({ activity: 'case-registration', subjects: memberIds });
      return { caseId, state: 'pre-dossier', registeredAt: now, memberIds, known };
    });
  }

  list(actor: Actor, query: CaseQuery): Promise<Page<CaseLineView>> {
    const asked = { actor, action: 'list-cases' };
    return this.commands.run(asked, `person:${actor.personId}`, async (tx, { today }) => {
      const { cursor, limit, ...wanted } = query;
      const { items: inSight, _links } = await pageBy(
        tx,
        { cursor, limit },
        (page) => casesInSight(tx, actor, { today, ...wanted }, page),
        placeOf,
      );
      const items = (await linesOf(tx, inSight)).map(({ line }) => line);
      return { items, _links };
    });
  }

  /** For the tabs of the list of cases. */
  count(actor: Actor, { district }: CaseCountQuery): Promise<CaseCountsView> {
    return this.commands.unrecorded(
      actor,
      'How many cases of one’s own; nothing of any household.',
      async (tx, { today }) => {
        const counted = await countsInSight(tx, actor, { today, district, most: mostCounted });
        return {
          items: counted.flatMap(({ state, cases }) => (state === 'erased' ? [] : [{ state, cases }])),
        };
      },
    );
  }

  see(actor: Actor, caseId: Id): Promise<CaseView> {
    return this.commands.run({ actor, action: 'see-case' }, `case:${caseId}`, async (tx, { today }) => {
      const asked = { caseId, today };
      const { found, fields, held } = await sightOf(tx, actor, asked);
      const kept = { caseId, withdrawnAt: IsNull() };
      const members = fields.includes('household') ? await tx.repository(memberTable).findBy(kept) : [];
      const persons = await openPersons(tx, members);
      const may = (action: CaseAction) => mayDo(actor, action, held, found.state).yes;
      const mayChangeHousehold = may('change-household');
      tx.processed({ activity: 'case-reading', subjects: members.map(({ memberId }) => memberId) });
      return {
        ...caseLineOf(found),
        version: found.version,
        // Whose key was destroyed is a member without particulars (P-29).
        members: members
          .filter(({ leftOn }) => leftOn === null)
          .map(({ memberId, version }) => ({
            memberId,
            // That it rose would say that what a reader may not see has changed (P-38).
            ...(mayChangeHousehold && { version }),
            ...seenOf(persons.get(memberId) ?? {}, fields),
          }))
          .sort(eldestFirst),
        formerMembers: members.flatMap(({ memberId, leftOn }) => {
          const { givenName, familyName } = persons.get(memberId) ?? {};
          const name = { ...(givenName && { givenName }), ...(familyName && { familyName }) };
          return leftOn ? [{ memberId, leftOn, ...name }] : [];
        }),
        mayChangeHousehold,
        mayExplore: may('record-exploration'),
        mayConfer: may('plan-case-conference'),
        seesParties: fields.includes('parties'),
        mayWithdraw: found.state === 'pre-dossier' && may('close-case'),
        ...(fields.includes('intake') && { reportedBy: reporterOf(found), ...(await openExplored(tx, found)) }),
        ...(fields.includes('coordinator-contact') && { coordinators: await coordinatorViews(tx, asked) }),
      };
    });
  }
}

const eldestFirst = (one: Partial<Person>, other: Partial<Person>): number => (ageKey(one) < ageKey(other) ? -1 : 1);
/** Who is to be born comes last, before them a child of whom no day is known. */
const ageKey = ({ birthOn, unborn, minor }: Partial<Person>): string =>
  unborn ? '4' : (birthOn ?? (minor ? '3' : ''));
