import {
  type Decision,
  happened,
  type Id,
  type Instant,
  roundTableCalled,
  type TableKind,
} from '@rondetafel/contracts';
import { refuse } from '../../refuse.ts';
import { isConference } from '../../roster/domain/conference.ts';
import { incompleteEvents } from '../../roster/domain/roster.ts';
import type { Rosters } from '../../roster/domain/rosters-of-case.ts';
import { mayPlan, type Planner } from './may-plan.ts';
import type { RoundTable } from './round-table.ts';

export type Call = Pick<
  RoundTable,
  'caseId' | 'roundTableId' | 'kind' | 'purpose' | 'coordinatorId' | 'urgent' | 'deadlineOn'
> & {
  calledBy: Id;
};

/** The coordinator calls everyone together (S002-46, S002-51) and is notified of the roles that have nobody yet. */
export function callRoundTable({ calledBy, ...call }: Call, rosters: Rosters, now: Instant): Decision<RoundTable> {
  const table = { ...call, calledAt: now };
  const { caseId, roundTableId, kind } = table;
  return {
    next: table,
    events: [
      happened(roundTableCalled, { caseId, roundTableId, kind, calledBy, calledAt: now }),
      ...incompleteEvents(table, rosters),
    ],
  };
}

/**
 * What may be called after the tables there were: instead of a cancelled one, one of its kind; after one that was held,
 * a follow-up.
 */
export function kindOfAnother(
  tables: readonly RoundTable[],
  about: { decidedKind: TableKind | null; coordinatorId: Id | null; caller: Planner },
): TableKind {
  const { decidedKind, coordinatorId, caller } = about;
  const ofRequests = tables.filter(({ kind }) => !isConference(kind));
  if (!decidedKind || ofRequests.length === 0) throw refuse('nothing-decided', { rule: 'S002-46', kind: 'unknown' });
  if (!mayPlan(caller, decidedKind, coordinatorId))
    throw refuse('not-the-coordinator', { rule: 'S002-46', kind: 'forbidden', facts: { to: 'call' } });
  if (ofRequests.some(({ ending }) => !ending)) throw refuse('table-open', { rule: 'P-10' });
  return ofRequests.some(({ ending }) => ending?.how === 'held') ? 'follow-up' : decidedKind;
}

/**
 * The regular coordinator of an approach calls a case conference whenever one is needed, one at a time (S000-15, S000-21).
 * While an independent coordinator coordinates there is a round table instead (P-2).
 */
export function mayConfer(
  tables: readonly RoundTable[],
  about: { regularCoordinatorId: Id | null; coordinatorId: Id | null; caller: Planner },
): void {
  const { regularCoordinatorId, coordinatorId, caller } = about;
  if (!regularCoordinatorId) throw refuse('no-approach', { rule: 'S000-15', kind: 'unknown' });
  if (!mayPlan(caller, 'case-conference', regularCoordinatorId))
    throw refuse('not-the-coordinator', { rule: 'S000-15', kind: 'forbidden', facts: { to: 'confer' } });
  if (coordinatorId) throw refuse('independently-coordinated', { rule: 'S000-15' });
  if (tables.some(({ kind, ending }) => isConference(kind) && !ending)) throw refuse('table-open', { rule: 'P-10' });
}
