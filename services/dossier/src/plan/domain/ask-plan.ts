import type { Day, Decision, Id } from '@rondetafel/contracts';
import { happened, planAsked } from '@rondetafel/contracts';
import { isMinor } from '../../case/domain/birth.ts';
import { takesPart } from '../../involvement/domain/case-involvement.ts';
import type { RestsOn } from '../../meeting/domain/meeting.ts';
import { type Fault, refuse } from '../../refuse.ts';
import { adjustment } from './adjustment.ts';
import { comeIntoForce, contactsOf } from './come-into-force.ts';
import { decidersOf, decidersOfMember, inForceNow, notAnswered, wordingOf } from './in-force.ts';
import {
  type Block,
  type Consultations,
  type Content,
  current,
  type Goal,
  type GoalDraft,
  type Line,
  type LineDraft,
  type Member,
  type Owner,
  type Plan,
  type Version,
} from './plan.ts';

export interface PlanAsked {
  readonly answerBy: Day;
  readonly householdOn?: Day | undefined;
  readonly partiesOn?: Day | undefined;
}

interface Given {
  readonly now: string;
  readonly today: Day;
  readonly by: Id;
  readonly digestOf: (content: Content) => string;
  /** Every finished minutes of the case (S002-29). */
  readonly restsOn: readonly RestsOn[];
}

/**
 * The draft goes out as the next version, frozen: from now on those whose yes a line needs are asked (P-34). Who decides
 * is fixed today.
 * @throws Refusal with every fault at its place: no plan is sent empty, and no line without owner, term or member.
 */
export function askPlan(plan: Plan, asked: PlanAsked, { now, today, by, digestOf, restsOn }: Given): Decision<Plan> {
  const faults = [...faultsOf(plan, today), ...faultsOfAsking(asked, today)];
  if (faults.length > 0) throw refuse('plan-not-complete', { rule: 'S002-13', kind: 'invalid', faults });
  const { goals, lines } = contentOf(plan, today);
  const change = kindOfChange(plan, { goals, lines }, today);
  if (change === 'none') throw refuse('plan-unchanged', { rule: 'R-27' });
  const consultations = change === 'adjustment' ? consulted(asked) : undefined;
  const content: Content = {
    goals,
    lines,
    ...(consultations && { consultations }),
    ...(restsOn.length > 0 && { restsOn }),
  };
  const version: Version = {
    ...content,
    version: (current(plan)?.version ?? 0) + 1,
    digest: digestOf(content),
    askedAt: now,
    askedById: by,
    answerBy: asked.answerBy,
    adoptedAt: null,
  };
  const next = { ...plan, versions: [...plan.versions, version] };
  const { caseId } = plan;
  const personIds = contactsOf(next, notAnswered(next, today), today);
  const data = { caseId, planVersion: version.version, answerBy: version.answerBy, personIds, askedAt: now };
  // A line that nobody agreed to may be gone: what is left is then adopted as it goes out.
  const force = comeIntoForce(plan, next, { now, today, by });
  const adjusted = change === 'adjustment' ? [adjustment(plan, next, { asked: personIds, now, today, by })] : [];
  return { next: force.next, events: [happened(planAsked, data), ...adjusted, ...force.events] };
}

export type KindOfChange = 'first' | 'none' | 'revision' | 'adjustment';

/**
 * Before anything was agreed a next version is another proposal. Once a line is in force, to change or drop a goal, a
 * line or who does it is an adjustment, and both consultations are on record first (S000-5, P-23). That others decide than
 * was recorded changes no agreement: who was not asked is asked (P-35).
 */
export function kindOfChange(plan: Plan, next: Content, today: Day): KindOfChange {
  const before = current(plan);
  if (!before) return 'first';
  const wordings = (content: Content) => JSON.stringify(content.lines.map((line) => wordingOf(line, content)));
  if (wordings(before) === wordings(next) && JSON.stringify(before.goals) === JSON.stringify(next.goals)) {
    const deciders = ({ lines }: Content) => JSON.stringify(lines.map((line) => line.deciders));
    return deciders(before) === deciders(next) ? 'none' : 'revision';
  }
  return inForceNow(plan, today).length > 0 ? 'adjustment' : 'revision';
}

function consulted({ householdOn, partiesOn }: PlanAsked): Consultations {
  if (householdOn && partiesOn) return { householdOn, partiesOn };
  const missing = { householdOn, partiesOn };
  const faults = (['householdOn', 'partiesOn'] as const)
    .filter((name) => !missing[name])
    .map((name) => ({ pointer: `/${name}`, code: 'consultation-missing' }) as const);
  throw refuse('consultation-missing', { rule: 'S000-5', kind: 'invalid', faults });
}

function faultsOfAsking({ answerBy, householdOn, partiesOn }: PlanAsked, today: Day): Fault[] {
  const later = Object.entries({ householdOn, partiesOn }).filter(([, day]) => day !== undefined && day > today);
  return [
    ...(answerBy <= today ? [{ pointer: '/answerBy', code: 'not-to-come' } as const] : []),
    ...later.map(([name]) => ({ pointer: `/${name}`, code: 'still-to-come' }) as const),
  ];
}

const inOrder = <T extends { readonly place: number }>(one: { content: T }, other: { content: T }) =>
  one.content.place - other.content.place;
export const goalsIn = ({ blocks }: Pick<Plan, 'blocks'>) => blocks.filter(isGoal).sort(inOrder<GoalDraft>);
export const linesIn = ({ blocks }: Pick<Plan, 'blocks'>) => blocks.filter(isLine).sort(inOrder<LineDraft>);
const isGoal = (block: Block): block is Extract<Block, { kind: 'goal' }> => block.kind === 'goal';
const isLine = (block: Block): block is Extract<Block, { kind: 'line' }> => block.kind === 'line';

/** What keeps the draft from being sent (S002-12, S002-13, P-36), each at its place; nothing when it may go. */
export function faultsOf(plan: Plan, today: Day): Fault[] {
  const [goals, lines] = [goalsIn(plan), linesIn(plan)];
  return [
    ...(goals.length === 0 ? [{ pointer: '/goals', code: 'no-goal' } as const] : []),
    ...(lines.length === 0 ? [{ pointer: '/lines', code: 'no-line' } as const] : []),
    ...goals.flatMap(({ blockId, content }) => faultsOfGoal(plan, `/goals/${blockId}`, content)),
    ...lines.flatMap(({ blockId, content }) => faultsOfLine(plan, `/lines/${blockId}`, content, today)),
    ...plan.members
      .filter((member) => !isHeard(plan, member, today))
      .map(({ memberId }) => ({ pointer: `/voices/${memberId}`, code: 'child-not-heard' }) as const),
  ];
}

/** What a child thinks is there at every age before a version goes out (P-36); who is to be born is no child yet. */
function isHeard({ blocks }: Plan, member: Member, today: Day): boolean {
  if (member.unborn || !isMinor(member, today)) return true;
  const voice = blocks.find(({ kind, blockId }) => kind === 'voice' && blockId === member.memberId);
  if (voice?.kind !== 'voice') return false;
  const { words, heardBy, notHeardBecause } = voice.content;
  return (words !== undefined && heardBy !== undefined) || notHeardBecause !== undefined;
}

function faultsOfGoal({ members }: Plan, at: string, goal: GoalDraft): Fault[] {
  const missing = (['what', 'now', 'aimedAt', 'byOn'] as const).filter((field) => goal[field] === undefined);
  return [
    ...missing.map((field) => ({ pointer: `${at}/${field}`, code: 'goal-part-missing' }) as const),
    ...faultsOfMembers(members, at, goal.memberIds),
  ];
}

function faultsOfLine(plan: Plan, at: string, line: LineDraft, today: Day): Fault[] {
  const { goalId, owner, what, memberIds, fromOn, dueOn } = line;
  const unsettled = plan.members.filter(
    (member) =>
      (memberIds.includes(member.memberId) || (owner?.kind === 'member' && owner.id === member.memberId)) &&
      decidersOfMember(member, line, today).length === 0,
  );
  return [
    ...(plan.blocks.some(({ kind, blockId }) => kind === 'goal' && blockId === goalId)
      ? []
      : [{ pointer: `${at}/goalId`, code: 'line-goal-missing' } as const]),
    ...ownerFaults(plan, at, owner, today),
    ...(what === undefined ? [{ pointer: `${at}/what`, code: 'line-what-missing' } as const] : []),
    ...faultsOfMembers(plan.members, at, memberIds),
    ...(dueOn === undefined ? [{ pointer: `${at}/dueOn`, code: 'line-term-missing' } as const] : []),
    ...(fromOn !== undefined && dueOn !== undefined && dueOn < fromOn
      ? [{ pointer: `${at}/dueOn`, code: 'ends-before-start' } as const]
      : []),
    ...unsettled.map(() => ({ pointer: `${at}/memberIds`, code: 'nobody-decides' }) as const).slice(0, 1),
  ];
}

/** A hidden party has no line in what others say yes to: not in their count, version or number (P-27, P-39). */
function ownerFaults({ parties, members }: Plan, at: string, owner: Owner | undefined, today: Day): Fault[] {
  const pointer = `${at}/owner`;
  if (!owner) return [{ pointer, code: 'line-owner-missing' }];
  if (owner.kind === 'member') {
    return members.some(({ memberId }) => memberId === owner.id) ? [] : [{ pointer, code: 'unknown-member' }];
  }
  const party = parties.find(({ partyId }) => partyId === owner.id);
  if (party?.hidden) return [{ pointer, code: 'owner-hidden' }];
  return party && takesPart(party, today) ? [] : [{ pointer, code: 'owner-takes-no-part' }];
}

function faultsOfMembers(members: readonly Member[], at: string, memberIds: readonly Id[]): Fault[] {
  const pointer = `${at}/memberIds`;
  if (memberIds.length === 0) return [{ pointer, code: 'about-nobody' }];
  const known = memberIds.every((id) => members.some(({ memberId }) => memberId === id));
  return known ? [] : [{ pointer, code: 'unknown-member' }];
}

/** The draft as a version; what is missing in it is missing in this. */
export function contentOf(plan: Plan, today: Day): Content {
  const goals = goalsIn(plan).map(
    ({ blockId, content: { place: _, ...goal } }) => ({ goalId: blockId, ...goal }) as Goal,
  );
  const lines = linesIn(plan).map(({ blockId, content: { place: _, ...draft } }) => {
    const line = { agreementId: blockId, ...draft, ...movedByOwner(plan, blockId, draft) } as Omit<Line, 'deciders'>;
    return { ...line, deciders: draft.owner ? decidersOf(line, plan, today) : [] };
  });
  return { goals, lines };
}

/** What its owner changed stays, also where the draft still has the day before: nobody else takes that back (S000-9). */
function movedByOwner(plan: Plan, agreementId: Id, { owner, dueOn }: Omit<LineDraft, 'place'>): Partial<Line> {
  const line = current(plan)?.lines.find((one) => one.agreementId === agreementId);
  if (!line || line.owner.kind !== owner?.kind || line.owner.id !== owner.id) return {};
  const isMoved = line.agreedOn !== undefined && (dueOn === line.dueOn || dueOn === line.agreedOn);
  return {
    ...(isMoved && { dueOn: line.dueOn, agreedOn: line.agreedOn }),
    ...(line.contact && { contact: line.contact }),
  };
}
