import { agreementDueSoon, agreementOverdue, type Day, type Decision, type Instant } from '@rondetafel/contracts';
import { addWorkingDays } from '@rondetafel/policy';
import type { Plan } from '../../plan/domain/plan.ts';
import type { Agreement, Guarding, Happened } from './agreement.ts';
import { courseOf, sinceAgreed } from './course-of.ts';
import { tell } from './tell.ts';
import { withFact } from './with-fact.ts';

interface Given {
  readonly now: Instant;
  readonly today: Day;
  readonly guarding: Guarding;
}

/**
 * The day is near, or over: its owner is told of it, and asked how it is once it is over (S000-12, P-44), once for each
 * day that was agreed (F5). A member's own line asks nobody (P-43).
 */
export function fallDue(plan: Plan, agreement: Agreement, { now, today, guarding }: Given): Decision<Agreement> {
  const { state } = courseOf(agreement, today, guarding);
  const given = { now, today, by: null };
  const was = (kind: Happened['kind']) => sinceAgreed(agreement).some((fact) => fact.kind === kind);
  if (state === 'due-soon' && !was('reminded')) {
    const next = withFact(agreement, { kind: 'reminded' }, given);
    return { next, events: [tell(agreementDueSoon, plan, agreement, given, {})] };
  }
  if (state === 'late' && !was('asked')) {
    const { workingDays } = guarding.terms.lateAgreementAnswer;
    const answerBy = addWorkingDays(guarding.calendar, today, workingDays).on;
    const next = withFact(agreement, { kind: 'asked', answerBy }, given);
    return { next, events: [tell(agreementOverdue, plan, agreement, given, { answerBy })] };
  }
  return { next: agreement, events: [] };
}
