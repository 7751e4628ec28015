import type { Decision, Id, Instant } from '@rondetafel/contracts';
import type { Municipality } from '@rondetafel/policy';
import { minuteOf } from '../../calendar/domain/moment.ts';
import type { RequestTerm } from '../../case/domain/case-copy.ts';
import { atRiskFrom, endOf, type Progress, termState } from './progress.ts';
import { deadlineSetOf, stateEvents } from './term-events.ts';

/** The term of a case, and how it stood when it was last looked at. */
export interface CaseTerm {
  readonly caseId: Id;
  readonly termId: Id;
  readonly frozen: RequestTerm;
  readonly state: 'on-time' | 'at-risk' | 'missed' | 'kept';
}

/** How far the case is, and who is notified of its term; nobody while it has no coordinator. */
export interface CaseProgress extends Progress {
  readonly coordinatorId: Id | null;
}

/** Another deadline than before is published; the same one changes nothing (P-3, R-13). */
export function setDeadline(
  before: CaseTerm | null,
  { caseId, frozen, newId }: { caseId: Id; frozen: RequestTerm; newId: () => Id },
  coordinatorId: Id | null,
): Decision<CaseTerm> {
  const next: CaseTerm = { caseId, termId: before?.termId ?? newId(), frozen, state: 'on-time' };
  return { next, events: [deadlineSetOf(termOf(next, coordinatorId), frozen)] };
}

export const isAnotherDeadline = (before: CaseTerm | null, { requestId, term }: RequestTerm): boolean =>
  before?.frozen.requestId !== requestId || before.frozen.term.on !== term.on;

/**
 * How the term stands now: published when that changed. `dueAt`: when it may change next without anybody doing
 * anything.
 */
export function lookAtTerm(
  term: CaseTerm,
  { coordinatorId, ...progress }: CaseProgress,
  now: Instant,
  municipality: Municipality,
): Decision<CaseTerm> & { readonly dueAt: Instant | undefined } {
  const { term: days } = term.frozen;
  const standing = termState(days, progress, now, municipality);
  const turns = [atRiskFrom(days, municipality), endOf(days, municipality)];
  const dueAt = standing.state === 'kept' ? undefined : turns.find((moment) => minuteOf(moment) > minuteOf(now));
  if (standing.state === term.state) return { next: term, events: [], dueAt };
  const events = stateEvents(termOf(term, coordinatorId), term.frozen, standing);
  return { next: { ...term, state: standing.state }, events, dueAt };
}

/** As its events name it. */
export const termOf = ({ caseId, termId }: CaseTerm, coordinatorId: Id | null) => ({
  caseId,
  termId,
  kind: 'round-table' as const,
  ...(coordinatorId && { coordinatorId }),
});
