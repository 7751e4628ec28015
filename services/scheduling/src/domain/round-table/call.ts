import { type Id, type Instant, roundTableCalled } from '@rondetafel/contracts';
import { type Roster, tellIncomplete } from '../roster/roster.ts';
import { type Step, say } from '../said.ts';
import type { RoundTable } from './round-table.ts';

export type Call = Pick<RoundTable, 'caseId' | 'roundTableId' | 'kind' | 'coordinatorId' | 'urgent' | 'deadlineOn'> & {
  calledBy: Id;
};

/** The coordinator calls everyone together (S002-46, S002-51) and hears which roles have nobody yet. */
export function callRoundTable({ calledBy, ...call }: Call, asCoordinatorSees: Roster, now: Instant): Step<RoundTable> {
  const table = { ...call, calledAt: now };
  const { caseId, roundTableId, kind } = table;
  return {
    next: table,
    says: [
      say(roundTableCalled, { caseId, roundTableId, kind, calledBy, calledAt: now }),
      ...tellIncomplete(table, asCoordinatorSees),
    ],
  };
}
