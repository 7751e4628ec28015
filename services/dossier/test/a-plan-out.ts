import { randomUUID } from 'node:crypto';
import { partyInvolved } from '@rondetafel/contracts';
import type { Person, Reply, TestService } from '@rondetafel/platform/testing';
import { anOpenDossier, type Who } from './a-running-case.ts';

/** The routes of one plan, as somebody calls them. */
export class PlanCalls {
  constructor(
    readonly dossier: TestService,
    readonly caseId: string,
  ) {}

  see = (person: Person) => this.dossier.as(person).get(`/v1/cases/${this.caseId}/plan`);
  write = (person: Person, path: string, body: object, version = 0) =>
    this.dossier.as(person).put(this.at(path), body, { 'If-Match': `"${version}"` });
  drop = (person: Person, path: string, version = 1) =>
    this.dossier.as(person).delete(this.at(path), undefined, { 'If-Match': `"${version}"` });
  ask = async (person: Person, body: object = { answerBy: '2026-12-01' }, revision?: number): Promise<Reply> => {
    const now = revision ?? (await this.see(person)).body.draft?.revision ?? 0;
    return this.dossier.as(person).post(this.at('/_ask'), body, { 'If-Match': `"${now}"` });
  };
  answer = (person: Person, body: object = { answer: 'yes' }, version = 1) =>
    this.dossier.as(person).post(this.at(`/versions/${version}/answers`), body);
  record = (person: Person, body: object, version = 1) =>
    this.dossier.as(person).post(this.at(`/versions/${version}/answers/_record`), body);
  authority = async (person: Person, memberId: string, holders: object[], version?: number): Promise<Reply> => {
    const at = `/v1/cases/${this.caseId}/authorities`;
    const items: any[] = (await this.dossier.as(person).get(at)).body.items ?? [];
    const now = version ?? items.find((one) => one.memberId === memberId)?.version ?? 0;
    return this.dossier.as(person).put(`${at}/${memberId}`, { holders }, { 'If-Match': `"${now}"` });
  };

  private at = (path: string) => `/v1/cases/${this.caseId}/plan${path}`;
}

export const ofGoal = (memberIds: readonly string[], more: object = {}) => ({
  place: 1,
  what: 'Pim gaat weer naar school',
  now: '0 dagen',
  aimedAt: '4 dagen',
  byOn: '2027-02-01',
  memberIds,
  ...more,
});

export const ofLine = (goalId: string, owner: object, memberIds: readonly string[], more: object = {}) => ({
  place: 1,
  goalId,
  owner,
  what: 'Belt over het rooster',
  memberIds,
  dueOn: '2026-12-18',
  money: false,
  awardNeeded: false,
  ...more,
});

/** An open dossier with a draft that can go out: the school's line about the child, and one of the mother's own. */
export async function aWrittenPlan(dossier: TestService, who?: Who) {
  const all = await anOpenDossier(dossier, who);
  const { coordinator, caseId, memberIds, school } = all;
  const [mother, child] = memberIds as [string, string];
  const plan = new PlanCalls(dossier, caseId);
  const [goalId, schoolLine, ownLine] = [randomUUID(), randomUUID(), randomUUID()];
  const done = [
    await plan.authority(coordinator, child, [
      { kind: 'parent', memberId: mother, checkedWhere: 'gezagsregister', checkedOn: '2026-11-16' },
    ]),
    await plan.write(coordinator, `/goals/${goalId}`, ofGoal([child])),
    await plan.write(
      coordinator,
      `/lines/${schoolLine}`,
      ofLine(goalId, { kind: 'party', id: school.partyId }, [child]),
    ),
    await plan.write(coordinator, `/lines/${ownLine}`, ofLine(goalId, { kind: 'member', id: mother }, [mother])),
    await plan.write(coordinator, `/voices/${child}`, { words: 'Ik wil naar mijn vrienden.', heardBy: 'Hanna' }),
  ];
  expect(done.map(({ status }) => status)).toEqual([204, 200, 200, 200, 200]);
  return { ...all, plan, mother, child, goalId, schoolLine, ownLine };
}

export async function aPlanOut(dossier: TestService, who?: Who) {
  const all = await aWrittenPlan(dossier, who);
  expect((await all.plan.ask(all.coordinator)).status).toBe(201);
  return all;
}

/** What was published of this case since, by its last word, with its data. */
export async function publishedOf(dossier: TestService, caseId: string): Promise<[string, any][]> {
  const said = (await dossier.published()).filter(({ data }) => data.caseId === caseId);
  const from = said.findLastIndex(({ type }) => type === partyInvolved.type);
  return said.slice(from + 1).map(({ type, data }) => [type.split('.').at(-2)!, data]);
}
