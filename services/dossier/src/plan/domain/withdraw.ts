import { answerWithdrawn, type Day, type DomainEvent, happened, type Id } from '@rondetafel/contracts';
import { contactsOf } from './come-into-force.ts';
import { isInForce, saidOf } from './in-force.ts';
import { type Answer, current, type Plan } from './plan.ts';

interface At {
  readonly plan: Plan;
  readonly day: Day;
}

/**
 * A yes that counted and counts no more is told: to the coordinator, and to the owner of an agreement that stops by it,
 * not whose yes it was (P-34, P-45).
 * @param by who knows already; null: nobody, a day began.
 */
export function yesesEnded(before: At, after: At, by: Id | null): DomainEvent[] {
  const version = current(after.plan);
  const ended = version?.lines.filter((line) => {
    const saidYes = ({ plan, day }: At) =>
      line.deciders.filter((who) => saidOf(plan, who, line, version, day) === 'yes').length;
    return saidYes(after) < saidYes(before);
  });
  if (!version || !ended?.length) return [];
  const stopped = ended.filter(
    (line) => isInForce(before.plan, line, version, before.day) && !isInForce(after.plan, line, version, after.day),
  );
  const { caseId, coordinatorIds } = after.plan;
  const others = (ids: readonly Id[]) => ids.filter((personId) => personId !== by);
  const owners = contactsOf(
    after.plan,
    stopped.map(({ owner }) => owner),
    after.day,
  );
  return [
    happened(answerWithdrawn, {
      caseId,
      planVersion: version.version,
      agreementIds: stopped.map(({ agreementId }) => agreementId),
      coordinatorIds: others(coordinatorIds),
      personIds: others(owners).filter((personId) => !coordinatorIds.includes(personId)),
      withdrawnOn: after.day,
    }),
  ];
}

/** The days to come on which a yes ends, as these answers say. */
export const daysToCome = (answers: readonly Answer[], today: Day): Day[] => [
  ...new Set(answers.flatMap(({ fromOn }) => (fromOn && fromOn > today ? [fromOn] : []))),
];
