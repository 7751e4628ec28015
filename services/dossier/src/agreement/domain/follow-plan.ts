import {
  agreementFollowedUp,
  type Day,
  type Decision,
  type DomainEvent,
  type Id,
  type Instant,
} from '@rondetafel/contracts';
import { isInForce } from '../../plan/domain/in-force.ts';
import { current, type Line, type Plan } from '../../plan/domain/plan.ts';
import { type Agreement, type Guarding, isOfMember } from './agreement.ts';
import { courseOf } from './course-of.ts';
import { tell } from './tell.ts';

interface Given {
  readonly now: Instant;
  readonly today: Day;
  readonly guarding: Guarding;
  /** Null: nobody's act. */
  readonly by: Id | null;
}

/**
 * An agreement comes into being when its line comes in force, and follows the plan under the same id: in force or
 * not, still in it or not. With another day, owner or text, once that is in force, its course begins anew; what an
 * adjustment did to one that was not kept is its follow-up (S000-13).
 */
export function followPlan(plan: Plan, kept: readonly Agreement[], given: Given): Decision<readonly Agreement[]> {
  const { today, guarding } = given;
  const version = current(plan);
  const lines = version?.lines ?? [];
  const next = [
    ...kept.map((one) => {
      const line = lines.find(({ agreementId }) => agreementId === one.agreementId);
      if (!line) return one.inPlan ? { ...one, inPlan: false, inForce: false } : one;
      return followed(one, line, isInForce(plan, line, version!, today), given);
    }),
    ...lines
      .filter(({ agreementId }) => !kept.some((one) => one.agreementId === agreementId))
      .filter((line) => isInForce(plan, line, version!, today))
      .map((line) => began(plan.caseId, line)),
  ];
  const adjusted = next.filter((one) => {
    const before = kept.find(({ agreementId }) => agreementId === one.agreementId);
    const wasUnmet = before !== undefined && courseOf(before, today, guarding).state === 'unmet';
    return wasUnmet && courseOf(one, today, guarding).state !== 'unmet' && !isOfMember(one);
  });
  return { next, events: adjusted.map((one) => followedByPlan(plan, one, given)) };
}

const began = (caseId: Id, line: Line): Agreement => ({
  agreementId: line.agreementId,
  caseId,
  owner: line.owner,
  dueOn: line.dueOn,
  terms: termsOf(line),
  inPlan: true,
  inForce: true,
  facts: [],
});

function followed(one: Agreement, line: Line, inForce: boolean, { now, today, by }: Given): Agreement {
  const { owner, dueOn } = line;
  const terms = termsOf(line);
  if (!inForce || terms === one.terms) {
    return one.inForce === inForce && one.inPlan ? one : { ...one, inForce, inPlan: true };
  }
  // What a member said goes with that member, and to nobody who owns the line after (P-29).
  const facts = isOfMember(one) && owner.id !== one.owner.id ? [] : one.facts;
  const renewed = { kind: 'renewed', dueOn, at: now, on: today, byId: by } as const;
  return { ...one, owner, dueOn, terms, inPlan: true, inForce, facts: [...facts, renewed] };
}

/** What its owner is held to; that a goal reads otherwise changes nothing of it. */
const termsOf = ({ owner, what, memberIds, fromOn, dueOn }: Line): string =>
  JSON.stringify([owner.kind, owner.id, what, memberIds, fromOn, dueOn]);

const followedByPlan = (plan: Plan, agreement: Agreement, { now, today, by }: Given): DomainEvent =>
  tell(agreementFollowedUp, plan, agreement, { by, today }, { how: 'adjusted', followedUpAt: now });
