import type { Decider } from '../src/authority/domain/deciders.ts';
import { answerPlan, type Words } from '../src/plan/domain/answer-plan.ts';
import { askPlan, type PlanAsked } from '../src/plan/domain/ask-plan.ts';
import type { Block, GoalDraft, LineDraft, Member, Plan, VoiceDraft } from '../src/plan/domain/plan.ts';
import { aParty, caseId, coordinator, id, now, otherTeacher, teacher, today } from './a-case-involvement.ts';

export const [mother, father, child, girl] = [id(11), id(13), id(12), id(14)] as const;
export const [school, shelter] = [id(61), id(63)] as const;
export const [goal, otherGoal, line, otherLine, ownLine] = [id(71), id(72), id(81), id(82), id(83)] as const;

export const member = (memberId: string): Decider => ({ kind: 'member', id: memberId });
export const party = (partyId: string): Decider => ({ kind: 'party', id: partyId });

export const bothParents = [
  { kind: 'parent' as const, memberId: mother },
  { kind: 'parent' as const, memberId: father, checkedWhere: 'gezagsregister' },
];
const members: Member[] = [
  { memberId: mother, birthOn: '1988-02-29', holders: undefined },
  { memberId: father, birthOn: '1985-07-01', holders: undefined },
  { memberId: child, birthOn: '2019-06-01', holders: bothParents },
  { memberId: girl, birthOn: '2013-05-05', holders: bothParents.slice(0, 1) },
];

export const aGoal = (blockId = goal, more: Partial<GoalDraft> = {}): Block => ({
  blockId,
  revision: 1,
  kind: 'goal',
  content: {
    place: 1,
    what: 'Weer naar school',
    now: '0 dagen per week',
    aimedAt: '4 dagen per week',
    byOn: '2027-02-01',
    memberIds: [child],
    ...more,
  },
});

export const aLine = (blockId = line, more: Partial<LineDraft> = {}): Block => ({
  blockId,
  revision: 1,
  kind: 'line',
  content: {
    place: 1,
    goalId: goal,
    owner: { kind: 'party', id: school },
    what: 'Belt over het rooster',
    memberIds: [child],
    dueOn: '2026-12-11',
    money: false,
    awardNeeded: false,
    ...more,
  },
});

export const aVoice = (blockId: string, more: Partial<VoiceDraft> = {}): Block => ({
  blockId,
  revision: 1,
  kind: 'voice',
  content: { words: 'Ik wil naar mijn vrienden.', heardBy: 'Hanna', alone: true, ...more },
});

/** Two goals, three lines: one about a small child, one of another party about the girl, one the mother's own. */
export const aDraft = (more: Partial<Plan> = {}): Plan => ({
  caseId,
  revision: 7,
  members,
  parties: [
    aParty(teacher, { partyId: school }),
    aParty(otherTeacher, { partyId: shelter, organisationId: id(39), memberIds: [girl] }),
  ],
  coordinatorIds: [coordinator.personId],
  blocks: [
    aGoal(),
    aGoal(otherGoal, { place: 2, what: 'De huur is betaald', memberIds: [mother] }),
    aLine(),
    aLine(otherLine, { place: 2, owner: { kind: 'party', id: shelter }, memberIds: [girl] }),
    aLine(ownLine, { place: 3, goalId: otherGoal, owner: { kind: 'member', id: mother }, memberIds: [mother] }),
    aVoice(child),
    aVoice(girl),
  ],
  versions: [],
  answers: [],
  ...more,
});

export const asking: PlanAsked = { answerBy: '2026-12-01' };
export const restsOn = [{ roundTableId: id(91), digest: 'e'.repeat(64) }];
export const digestOf = () => 'd'.repeat(64);
export const ask = (plan = aDraft(), more: Partial<PlanAsked> = {}) =>
  askPlan(plan, { ...asking, ...more }, { now, today, by: coordinator.personId, digestOf, restsOn });

/** A plan that went out. */
export const out = (plan = aDraft(), more: Partial<PlanAsked> = {}): Plan => ask(plan, more).next;

let answers = 500;
export const answer = (plan: Plan, who: Decider, more: Partial<Words> = {}, by = coordinator.personId) =>
  answerPlan(
    plan,
    [who],
    { version: plan.versions.at(-1)!.version, answer: 'yes', lines: [], saidOn: today, ...more },
    { newId: () => id(answers++), now, today, by },
  );

export const said = (plan: Plan, ...those: (Decider | [Decider, Partial<Words>])[]): Plan =>
  those.reduce((before, one) => {
    const [who, more] = Array.isArray(one) ? one : [one, {}];
    return answer(before, who, more).next;
  }, plan);

export const everybody: Decider[] = [party(school), party(shelter), member(mother), member(father), member(girl)];
