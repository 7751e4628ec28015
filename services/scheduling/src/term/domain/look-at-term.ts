import type { Decision, Id, Instant, TermKind } from '@rondetafel/contracts';
import type { Municipality } from '@rondetafel/policy';
import { minuteOf } from '../../calendar/domain/moment.ts';
import type { RequestTerm } from '../../case/domain/case-copy.ts';
import { atRiskFrom, endOf, type Progress, termState } from './progress.ts';
import { deadlineSetOf, stateEvents } from './term-events.ts';

/** A term that is set, and how it stood when it was last looked at. */
export interface WatchedTerm {
  readonly caseId: Id;
  readonly termId: Id;
  readonly frozen: RequestTerm;
  readonly state: 'on-time' | 'at-risk' | 'missed' | 'kept';
}

/** The term of the case as a whole (P-3). */
export type CaseTerm = WatchedTerm;

/** How far the case is, and who is notified of its term; nobody while it has no coordinator. */
export interface CaseProgress extends Progress {
  readonly coordinatorId: Id | null;
}

/**
 * Another deadline than before is published, also one that is provisional no more; the same one changes nothing (P-3,
 * P-15, R-13).
 */
export function setDeadline(
  before: WatchedTerm | null,
  { caseId, kind, frozen }: { caseId: Id; kind: TermKind; frozen: RequestTerm },
  coordinatorId: Id | null,
  newId: () => Id,
): Decision<WatchedTerm> {
  if (!before) {
    const set: WatchedTerm = { caseId, termId: newId(), frozen, state: 'on-time' };
    return { next: set, events: [deadlineSetOf(termOf(set, coordinatorId, kind), frozen)] };
  }
  const [old, term] = [before.frozen.term, frozen.term];
  const isSameDay = before.frozen.requestId === frozen.requestId && old.on === term.on;
  // What was published of how it stands holds for as long as its last day does.
  const next: WatchedTerm = { ...before, frozen, state: isSameDay ? before.state : 'on-time' };
  if (!isSameDay || old.provisional !== term.provisional)
    return { next, events: [deadlineSetOf(termOf(next, coordinatorId, kind), frozen)] };
  return { next: old.calendarVersion === term.calendarVersion ? before : next, events: [] };
}

/**
 * How the term stands now: published when that changed. `dueAt`: when it may change next without anybody doing
 * anything.
 */
export function lookAtTerm<Watched extends WatchedTerm>(
  term: Watched,
  { coordinatorId, ...progress }: CaseProgress,
  { now, municipality }: { now: Instant; municipality: Municipality },
  kind: TermKind,
): Decision<Watched> & { readonly dueAt: Instant | undefined } {
  const { term: days } = term.frozen;
  const standing = termState(days, progress, now, municipality);
  const turns = [atRiskFrom(days, municipality), endOf(days, municipality)];
  const dueAt = standing.state === 'kept' ? undefined : turns.find((moment) => minuteOf(moment) > minuteOf(now));
  if (standing.state === term.state) return { next: term, events: [], dueAt };
  const events = stateEvents(termOf(term, coordinatorId, kind), term.frozen, standing);
  return { next: { ...term, state: standing.state }, events, dueAt };
}

/** As its events name it. */
export const termOf = ({ caseId, termId }: WatchedTerm, coordinatorId: Id | null, kind: TermKind = 'round-table') => ({
  caseId,
  termId,
  kind,
  ...(coordinatorId && { coordinatorId }),
});
