import {
  agreementInForce,
  type Day,
  type Decision,
  type DomainEvent,
  happened,
  type Id,
  type Instant,
  planAdopted,
  planAnswered,
} from '@rondetafel/contracts';
import type { Decider } from '../../authority/domain/deciders.ts';
import { type Fault, refuse } from '../../refuse.ts';
import { contactsOf, isAsked } from './ask-plan.ts';
import { askedIn, inForceNow, isAdopted, linesOf } from './in-force.ts';
import { type Answer, current, type Line, type Plan, type Version } from './plan.ts';

export type Answered = Omit<Answer, 'answerId' | 'answeredAt' | 'recordedById'>;

interface Given {
  readonly answerId: Id;
  readonly now: Instant;
  readonly today: Day;
  readonly by: Id;
}

/**
 * One person's answer to the version that is out (S002-2, P-34). Nothing is ever answered for who said nothing.
 * @throws Refusal when another version is out by now, or this person is not asked.
 */
export function answerPlan(plan: Plan, answered: Answered, { answerId, now, today, by }: Given): Decision<Plan> {
  const version = versionOut(plan, answered.version);
  if (!isAsked(version, answered.who)) throw refuse('not-asked', { rule: 'P-34', kind: 'forbidden' });
  const faults = faultsOf(version, answered, today);
  if (faults.length > 0) throw refuse('answer-not-possible', { rule: 'P-34', kind: 'invalid', faults });
  const answer: Answer = { ...answered, answerId, recordedById: by, answeredAt: now };
  const said = { ...plan, answers: [...plan.answers, answer] };
  const adopted = version.adoptedAt === null && isAdopted(said, today);
  const next = adopted ? adoptedAt(said, now) : said;
  const { caseId } = plan;
  const planVersion = version.version;
  const before = inForceNow(plan, today).map(({ agreementId }) => agreementId);
  const begun = inForceNow(next, today).filter(({ agreementId }) => !before.includes(agreementId));
  const others = (personIds: readonly Id[]) => personIds.filter((personId) => personId !== by);
  const everybody = [...plan.coordinatorIds, ...contactsOf(plan, askedIn(version), today)];
  return {
    next,
    events: [
      happened(planAnswered, { caseId, planVersion, personIds: others(plan.coordinatorIds), answeredAt: now }),
      ...begun.map((line) => began(next, line, { planVersion, now, today, told: adopted ? nobody : others })),
      ...(adopted
        ? [happened(planAdopted, { caseId, planVersion, personIds: [...new Set(others(everybody))], adoptedAt: now })]
        : []),
    ],
  };
}

/** @throws Refusal 404 when there is none, 409 when it was replaced: that says which one is out now. */
function versionOut(plan: Plan, version: number): Version {
  const out = current(plan);
  if (!out || version > out.version) throw refuse('version-unknown', { rule: 'P-34', kind: 'unknown' });
  if (version < out.version) {
    throw refuse('version-replaced', { rule: 'P-38', facts: { current: out.version } });
  }
  return out;
}

function faultsOf(version: Version, { who, answer, lines, remark, fromOn, saidOn }: Answered, today: Day): Fault[] {
  const own = linesOf(version, who);
  const strange = lines.some((line) => !own.some(({ agreementId }) => agreementId === line.agreementId));
  return [
    ...(strange ? [{ pointer: '/lines', code: 'line-of-another' } as const] : []),
    ...(answer === 'no' && lines.length === 0 ? [{ pointer: '/lines', code: 'no-to-which' } as const] : []),
    ...lines.flatMap(({ reason }, place) =>
      answer === 'no' && !reason ? [{ pointer: `/lines/${place}/reason`, code: 'reason-missing' } as const] : [],
    ),
    ...(lines.length > 0 && answer !== 'no' && answer !== 'taken-back'
      ? [{ pointer: '/lines', code: 'lines-only-with-no' } as const]
      : []),
    ...(remark && answer !== 'yes' ? [{ pointer: '/remark', code: 'remark-only-with-yes' } as const] : []),
    ...(fromOn && answer !== 'taken-back' ? [{ pointer: '/fromOn', code: 'day-only-with-taking-back' } as const] : []),
    ...(saidOn > today ? [{ pointer: '/saidOn', code: 'still-to-come' } as const] : []),
  ];
}

const adoptedAt = (plan: Plan, now: Instant): Plan => ({
  ...plan,
  versions: plan.versions.map((one) => (one === current(plan) ? { ...one, adoptedAt: now } : one)),
});

const nobody = (): Id[] => [];

interface Begun {
  readonly planVersion: number;
  readonly now: Instant;
  readonly today: Day;
  /** Whoever hears that the whole plan is adopted hears of no line. */
  readonly told: (personIds: readonly Id[]) => Id[];
}

function began(plan: Plan, { agreementId, owner, dueOn, awardNeeded }: Line, begun: Begun): DomainEvent {
  const { planVersion, now, today, told } = begun;
  const who: Decider = owner;
  return happened(agreementInForce, {
    caseId: plan.caseId,
    agreementId,
    planVersion,
    ...(owner.kind === 'party' && { partyId: owner.id }),
    dueOn,
    awardNeeded,
    personIds: told(contactsOf(plan, [who], today)),
    inForceAt: now,
  });
}
