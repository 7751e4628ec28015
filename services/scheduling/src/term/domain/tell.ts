import {
  type DataOf,
  deadlineAtRisk,
  deadlineMissed,
  deadlineSet,
  type Id,
  type TermKind,
} from '@rondetafel/contracts';
import { type Said, say } from '../../case/domain/said.ts';
import type { TermState } from './progress.ts';
import type { RequestTerm } from './request-term.ts';

/** Whose term it is; `coordinatorId` is absent while nobody has the case. */
export interface TermOfCase {
  caseId: Id;
  termId: Id;
  kind: TermKind;
  coordinatorId?: Id | undefined;
}

/** A term was frozen, or set anew by an earlier receipt or a calendar that became known (P-3, P-15). */
export function tellDeadline(of: TermOfCase, frozen: RequestTerm): Said {
  const { clock, clockStartedAt, term } = frozen;
  const { workingDays, provisional } = term;
  return say(deadlineSet, { ...about(of, frozen), clock, clockStartedAt, workingDays, provisional });
}

/** What a change of state has to tell; nothing while the term is on time or kept. */
export function tellState(of: TermOfCase, frozen: RequestTerm, state: TermState): Said[] {
  if (state.state === 'missed') return [say(deadlineMissed, about(of, frozen))];
  if (state.state !== 'at-risk') return [];
  const { risk, workingDaysLeft } = state;
  return [say(deadlineAtRisk, { ...about(of, frozen), risk, workingDaysLeft })];
}

export function about(
  { caseId, termId, kind, coordinatorId }: TermOfCase,
  { requestId, urgent, term }: RequestTerm,
): DataOf<typeof deadlineMissed> {
  return { caseId, termId, requestId, kind, deadlineOn: term.on, urgent, ...(coordinatorId && { coordinatorId }) };
}
