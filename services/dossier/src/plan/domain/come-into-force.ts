import {
  agreementInForce,
  type Day,
  type Decision,
  type DomainEvent,
  happened,
  type Id,
  type Instant,
  planAdopted,
} from '@rondetafel/contracts';
import type { Decider } from '../../authority/domain/deciders.ts';
import { takesPart } from '../../involvement/domain/case-involvement.ts';
import { askedIn, inForceNow, isAdopted } from './in-force.ts';
import { current, type Line, type Plan } from './plan.ts';

interface Given {
  readonly now: Instant;
  readonly today: Day;
  /** Null: nobody's act. */
  readonly by: Id | null;
}

/** What an act made begin: each line that came into force, and the plan with the last of them, once. */
export function comeIntoForce(before: Plan, after: Plan, { now, today, by }: Given): Decision<Plan> {
  const version = current(after)!;
  const adopted = version.adoptedAt === null && isAdopted(after, today);
  const ran = inForceNow(before, today).map(({ agreementId }) => agreementId);
  const begun = inForceNow(after, today).filter(({ agreementId }) => !ran.includes(agreementId));
  const { caseId, coordinatorIds } = after;
  const planVersion = version.version;
  const others = (personIds: readonly Id[]) => [...new Set(personIds)].filter((personId) => personId !== by);
  const everybody = [...coordinatorIds, ...contactsOf(after, askedIn(version), today)];
  return {
    next: adopted ? adoptedAt(after, now) : after,
    events: [
      ...begun.map((line) => began(after, line, { planVersion, now, today, told: adopted ? nobody : others })),
      ...(adopted
        ? [happened(planAdopted, { caseId, planVersion, personIds: others(everybody), adoptedAt: now })]
        : []),
    ],
  };
}

/**
 * Somebody left, and their yes is needed no more: what waited for it alone begins, and the plan may be adopted by that
 * (R-25, R-27).
 */
export function goOnWithout(plan: Plan, left: Decider, given: Given): Decision<Plan> {
  if (!current(plan)) return { next: plan, events: [] };
  return comeIntoForce(withStill(plan, left), plan, given);
}

/** As it was before they left. */
function withStill(plan: Plan, { kind, id }: Decider): Plan {
  if (kind !== 'party') {
    const isHere = plan.members.some(({ memberId }) => memberId === id);
    return isHere ? plan : { ...plan, members: [...plan.members, { memberId: id, holders: undefined }] };
  }
  const still = { state: 'involved', untilOn: null } as const;
  return { ...plan, parties: plan.parties.map((one) => (one.partyId === id ? { ...one, ...still } : one)) };
}

/** The contacts of the parties among these; a member has no account (P-19). */
export function contactsOf({ parties }: Plan, deciders: readonly Decider[], today: Day): Id[] {
  const ids = deciders.flatMap(({ kind, id }) => {
    const party = parties.find((one) => kind === 'party' && one.partyId === id && takesPart(one, today));
    return party?.personId ?? [];
  });
  return [...new Set(ids)];
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
  return happened(agreementInForce, {
    caseId: plan.caseId,
    agreementId,
    planVersion,
    ...(owner.kind === 'party' && { partyId: owner.id }),
    dueOn,
    awardNeeded,
    personIds: told(contactsOf(plan, [owner], today)),
    inForceAt: now,
  });
}
