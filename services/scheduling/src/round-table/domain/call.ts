import {
  type Decision,
  happened,
  type Id,
  type Instant,
  roundTableCalled,
  type TableKind,
} from '@rondetafel/contracts';
import { refuse } from '../../refuse.ts';
import { incompleteEvents } from '../../roster/domain/roster.ts';
import type { Rosters } from '../../roster/domain/rosters-of-case.ts';
import { mayPlan, type Planner } from './may-plan.ts';
import type { RoundTable } from './round-table.ts';

export type Call = Pick<RoundTable, 'caseId' | 'roundTableId' | 'kind' | 'coordinatorId' | 'urgent' | 'deadlineOn'> & {
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
  if (!decidedKind || tables.length === 0) throw refuse('nothing-decided', { rule: 'S002-46', kind: 'unknown' });
  if (!mayPlan(caller, coordinatorId))
    throw refuse('not-the-coordinator', { rule: 'S002-46', kind: 'forbidden', facts: { to: 'call' } });
  if (tables.some(({ ending }) => !ending)) throw refuse('table-open', { rule: 'P-10' });
  return tables.some(({ ending }) => ending?.how === 'held') ? 'follow-up' : decidedKind;
}
