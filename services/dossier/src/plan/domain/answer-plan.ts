import { type Day, type Decision, happened, type Id, type Instant, planAnswered } from '@rondetafel/contracts';
import { type Fault, refuse } from '../../refuse.ts';
import { comeIntoForce } from './come-into-force.ts';
import { isAsked, linesOf } from './in-force.ts';
import { type Answer, current, type Plan, type Version } from './plan.ts';

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
  if (!isAsked(plan, version, answered.who, today)) throw refuse('not-asked', { rule: 'P-34', kind: 'forbidden' });
  const faults = faultsOf(version, answered, today);
  if (faults.length > 0) throw refuse('answer-not-possible', { rule: 'P-34', kind: 'invalid', faults });
  const answer: Answer = { ...answered, answerId, recordedById: by, answeredAt: now };
  const said = { ...plan, answers: [...plan.answers, answer] };
  const { next, events } = comeIntoForce(plan, said, { now, today, by });
  const personIds = plan.coordinatorIds.filter((personId) => personId !== by);
  const data = { caseId: plan.caseId, planVersion: version.version, personIds, answeredAt: now };
  return { next, events: [happened(planAnswered, data), ...events] };
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
