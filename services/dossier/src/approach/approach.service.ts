import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { Id } from '@rondetafel/contracts';
import { type Actor, CommandRunner, revise, type Tx } from '@rondetafel/platform';
import { type CaseAction, type Municipality, mayDo, mayExploreWithoutResident } from '@rondetafel/policy';
import { lockCase, openExplored } from '../case/case.store.ts';
import { mayNotSee, permitted, sightOf } from '../case/standing.store.ts';
import { changedFields } from '../changed-fields.ts';
import {
  colleaguesBy,
  organisationOf,
  professionalOf,
  professionalViews,
  workingAt,
} from '../directory/directory.store.ts';
import type { Professional } from '../directory/directory.table.ts';
import { membersOf, openPersons } from '../household/member.store.ts';
import { involvementOf } from '../involvement/involvement.store.ts';
import { refuse } from '../refuse.ts';
import type { ExplorationView, OpenInput, TransferInput } from './approach.shapes.ts';
import {
  addSectionVersion,
  explorationObject,
  explorationOf,
  keepEntrusted,
  keepExploration,
  sectionObject,
} from './approach.store.ts';
import { openApproach, transferCoordination } from './domain/entrust-coordination.ts';
import { type Exploration, recordExploration } from './domain/exploration.ts';
import { proposeCoordinator } from './domain/propose-coordinator.ts';
import { refuseReferences } from './domain/section.ts';
import { named } from './named.ts';

@Injectable()
export class ApproachService {
  constructor(private readonly commands: CommandRunner) {}

  see(actor: Actor, caseId: Id): Promise<ExplorationView> {
    return this.commands.run({ actor, action: 'see-exploration' }, `case:${caseId}`, async (tx, moment) => {
      const { today, municipality } = moment;
      const { found, fields, held } = await sightOf(tx, actor, { caseId, today });
      if (!fields.includes('intake')) throw mayNotSee();
      const kept = await explorationOf(tx, caseId);
      const { members = [], ...rest } = kept?.exploration ?? {};
      const there = await presentIn(tx, caseId);
      const view = there.map(({ memberId, lifeAreas }) => {
        const problems = members.find((one) => one.memberId === memberId)?.problems;
        // What the registration knows is taken over, as long as nothing is recorded (P-1).
        return { memberId, problems: problems ?? (kept ? [] : lifeAreas.map((lifeArea) => ({ lifeArea }))) };
      });
      const may = (action: CaseAction) => mayDo(actor, action, held, found.state).yes;
      const mayOpen = may('open-dossier');
      const by = kept && (await colleaguesBy(tx, [kept.recordedById]));
      tx.processed({ activity: 'exploration', subjects: there.map(({ memberId }) => memberId) });
      return {
        caseId,
        version: kept?.revision ?? 0,
        ...rest,
        members: view,
        ...(await openExplored(tx, found)),
        ...(kept && by && { recordedBy: named(kept.recordedById, by), recordedAt: kept.recordedAt }),
        mayRecord: may('record-exploration'),
        mayOpen,
        mayExploreWithoutResident: mayExploreWithoutResident(municipality.privacy, today),
        ...(mayOpen && { proposal: await proposalOf(tx, view, { actor, municipality, district: found.district }) }),
      };
    });
  }

  record(actor: Actor, caseId: Id, exploration: Exploration, expected: number): Promise<{ version: number }> {
    return this.commands.run({ actor, action: 'record-exploration' }, `case:${caseId}`, async (tx, moment) => {
      const { today, municipality } = moment;
      await permitted(tx, actor, 'record-exploration', { caseId, today });
      await lockCase(tx, caseId);
      const there = await presentIn(tx, caseId);
      const memberIds = there.map(({ memberId }) => memberId);
      recordExploration(exploration, { municipality, memberIds, today });
      const before = await explorationOf(tx, caseId);
      const fields = changedOf(before?.exploration, exploration);
      const object = explorationObject(caseId);
      const version = await revise(tx, { object, has: before?.revision ?? 0, expected, fields });
      await keepExploration(tx, caseId, version, exploration, moment);
      tx.processed({ activity: 'exploration', subjects: memberIds });
      return { version };
    });
  }

  /** Steps 1 and 2 are on record; step 3 begins (S000-1). */
  open(actor: Actor, caseId: Id, { coordinatorId, reason, stays, problem }: OpenInput): Promise<void> {
    const command = { actor, action: 'open-approach' };
    return this.commands.on(involvementOf, caseId, command, async ({ tx, state, facts, moment, save }) => {
      const kept = await explorationOf(tx, caseId);
      const asked = await this.asked(tx, actor, coordinatorId, stays);
      const decided = openApproach(state, { ...asked, exploration: kept?.exploration ?? null }, facts);
      refuseReferences(problem, state.parties, moment.today);
      const { appointmentId } = asked;
      await keepEntrusted(tx, caseId, { appointmentId, reason, by: actor.personId });
      const object = sectionObject(caseId, 'problem-description');
      const revision = await revise(tx, { object, has: 0, expected: 0, fields: changedFields(undefined, problem) });
      await addSectionVersion(tx, caseId, revision, { section: 'problem-description', content: problem }, moment);
      await save(decided);
    });
  }

  transfer(actor: Actor, caseId: Id, { coordinatorId, reason, stays }: TransferInput): Promise<void> {
    const command = { actor, action: 'transfer-coordination' };
    return this.commands.on(involvementOf, caseId, command, async ({ tx, state, facts, save }) => {
      const asked = await this.asked(tx, actor, coordinatorId, stays);
      const decided = transferCoordination(state, asked, facts);
      await keepEntrusted(tx, caseId, { appointmentId: asked.appointmentId, reason, by: actor.personId });
      await save(decided);
    });
  }

  private async asked(tx: Tx, actor: Actor, coordinatorId: Id, stays: boolean) {
    const [to, own] = await Promise.all([
      professionalOf(tx, coordinatorId),
      stays ? organisationOf(tx, actor.organisationId) : null,
    ]);
    if (!to?.hasAccount) {
      const faults = [{ pointer: '/coordinatorId', code: 'cannot-coordinate' } as const];
      throw refuse('coordinator-not-possible', { rule: 'S000-8', kind: 'invalid', faults });
    }
    const { personId, organisationId } = to;
    return { appointmentId: randomUUID(), by: actor, to: { personId, organisationId }, staysAs: own?.kind };
  }
}

async function presentIn(tx: Tx, caseId: Id) {
  const rows = (await membersOf(tx, caseId)).filter(({ leftOn }) => leftOn === null);
  const persons = await openPersons(tx, rows);
  return rows.flatMap(({ memberId }) => {
    const person = persons.get(memberId);
    return person ? [{ memberId, lifeAreas: person.lifeAreas }] : [];
  });
}

interface Asker {
  readonly actor: Actor;
  readonly municipality: Municipality;
  readonly district: string;
}

/** Whoever looks first when theirs is the domain, then those who serve the district of the household. */
async function proposalOf(
  tx: Tx,
  members: ExplorationView['members'],
  { actor, municipality, district }: Asker,
): Promise<NonNullable<ExplorationView['proposal']>> {
  const { total, domains } = proposeCoordinator({ members }, municipality);
  const kinds = domains.map(({ kind }) => kind);
  const { organisations, people: found } = await workingAt(tx, kinds, 200);
  const districtsOf = new Map(organisations.map((one) => [one.organisationId, one.districts]));
  const rank = ({ personId, organisationId, districts }: Professional): number => {
    if (personId === actor.personId) return 0;
    if (organisationId === actor.organisationId) return 1;
    return [...districts, ...(districtsOf.get(organisationId) ?? [])].includes(district) ? 2 : 3;
  };
  const first = found.sort((one, other) => rank(one) - rank(other)).slice(0, 8);
  const people = (await professionalViews(tx, first)).map(({ personId, name, function: title, organisation }) => ({
    personId,
    name,
    ...(title && { function: title }),
    organisation,
  }));
  return {
    total,
    domains: domains.map(({ lifeAreas, ...domain }) => ({ ...domain, lifeAreas: [...lifeAreas] })),
    people,
  };
}

const changedOf = (before: Exploration | undefined, after: Exploration): string[] =>
  (['ground', 'members', 'connection', 'request', 'safety'] as const).filter(
    (name) => JSON.stringify(before?.[name]) !== JSON.stringify(after[name]),
  );
