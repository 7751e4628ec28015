import {
  type DataOf,
  type DomainEvent,
  deadlineAtRisk,
  deadlineMissed,
  deadlineSet,
  happened,
  type Id,
  type TermKind,
} from '@rondetafel/contracts';
import type { RequestTerm } from '../../case/domain/case-copy.ts';
import type { TermState } from './progress.ts';

/** Whose term it is; `coordinatorId` is absent while nobody has the case. */
export interface TermOfCase {
  caseId: Id;
  termId: Id;
  kind: TermKind;
  coordinatorId?: Id | undefined;
}

/** A term was frozen, or set anew by an earlier receipt or a calendar that became known (P-3, P-15). */
export function deadlineSetOf(of: TermOfCase, frozen: RequestTerm): DomainEvent {
  const { clock, clockStartedAt, term } = frozen;
  const { workingDays, provisional } = term;
  return happened(deadlineSet, { ...about(of, frozen), clock, clockStartedAt, workingDays, provisional });
}

/** What a change of state publishes; nothing while the term is on time or kept. */
export function stateEvents(of: TermOfCase, frozen: RequestTerm, state: TermState): DomainEvent[] {
  if (state.state === 'missed') return [happened(deadlineMissed, about(of, frozen))];
  if (state.state !== 'at-risk') return [];
  const { risk, workingDaysLeft } = state;
  return [happened(deadlineAtRisk, { ...about(of, frozen), risk, workingDaysLeft })];
}

export function about(
  { caseId, termId, kind, coordinatorId }: TermOfCase,
  { requestId, urgent, term }: RequestTerm,
): DataOf<typeof deadlineMissed> {
  return { caseId, termId, requestId, kind, deadlineOn: term.on, urgent, ...(coordinatorId && { coordinatorId }) };
}
