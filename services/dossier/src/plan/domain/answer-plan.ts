import { type Day, type Decision, happened, type Id, type Instant, planAnswered } from '@rondetafel/contracts';
import { amsterdamDay } from '@rondetafel/policy';
import { type Decider, sameDecider } from '../../authority/domain/deciders.ts';
import { type Fault, refuse } from '../../refuse.ts';
import { comeIntoForce } from './come-into-force.ts';
import { isAsked, linesOf } from './in-force.ts';
import { type Answer, current, type Plan, type Version } from './plan.ts';
import { yesesEnded } from './withdraw.ts';

type Answered = Omit<Answer, 'answerId' | 'answeredAt' | 'recordedById'>;
export type Words = Omit<Answered, 'who'>;

interface Given {
  readonly newId: () => Id;
  readonly now: Instant;
  readonly today: Day;
  readonly by: Id;
}

/**
 * One person's answer to the version that is out (S002-2, P-34), for each party that they are the contact of. Nothing is
 * ever answered for who said nothing.
 * @throws Refusal when another version is out by now, this person is not asked, or answered very often.
 */
export function answerPlan(plan: Plan, those: readonly Decider[], said: Words, given: Given): Decision<Plan> {
  const { newId, now, today, by } = given;
  const version = versionOut(plan, said.version);
  const asked = those.filter((who) => isAsked(plan, version, who, today));
  if (asked.length === 0) throw refuse('not-asked', { rule: 'P-34', kind: 'forbidden' });
  if (said.via === undefined && asked.some((who) => answersTo(plan, version, who) >= mostAnswers))
    throw refuse('answered-too-often', { rule: 'P-34' });
  const faults = faultsOf(version, asked, said, today);
  if (faults.length > 0) throw refuse('answer-not-possible', { rule: 'P-34', kind: 'invalid', faults });
  const answers = asked
    .flatMap((who) => ofOne(version, who, said))
    .map((answered): Answer => ({ ...answered, answerId: newId(), recordedById: by, answeredAt: now }));
  const after = { ...plan, answers: [...plan.answers, ...answers] };
  const { next, events } = comeIntoForce(plan, after, { now, today, by });
  const withdrawn = yesesEnded({ plan, day: today }, { plan: after, day: today }, by);
  // Who hears that a yes ended hears of no answer.
  const personIds = withdrawn.length > 0 ? [] : plan.coordinatorIds.filter((personId) => personId !== by);
  const data = { caseId: plan.caseId, planVersion: version.version, personIds, answeredAt: now };
  return { next, events: [happened(planAnswered, data), ...withdrawn, ...events] };
}

/** Each is kept and opened with the plan; whoever changes their mind this often says it to the coordinator. */
const mostAnswers = 50;

const answersTo = ({ answers }: Plan, { version }: Version, who: Decider): number =>
  answers.filter((answer) => answer.version === version && sameDecider(answer.who, who)).length;

/** What was said, as far as it is about the lines of this one: a no to others is a yes to these. */
function ofOne(version: Version, who: Decider, said: Words): Answered[] {
  const own = linesOf(version, who);
  const lines = said.lines.filter((line) => own.some(({ agreementId }) => agreementId === line.agreementId));
  if (lines.length > 0 || said.lines.length === 0) return [{ ...said, who, lines }];
  return said.answer === 'no' ? [{ ...said, who, answer: 'yes', lines }] : [];
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

function faultsOf(version: Version, asked: readonly Decider[], said: Words, today: Day): Fault[] {
  const { answer, lines, remark, fromOn, saidOn } = said;
  const own = asked.flatMap((who) => linesOf(version, who));
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
    ...(saidOn < amsterdamDay(version.askedAt) ? [{ pointer: '/saidOn', code: 'before-asked' } as const] : []),
    ...(saidOn > today ? [{ pointer: '/saidOn', code: 'still-to-come' } as const] : []),
  ];
}
