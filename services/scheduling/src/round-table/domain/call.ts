import { type Id, type Instant, Refusal, roundTableCalled, type TableKind } from '@rondetafel/contracts';
import { type Step, say } from '../../case/domain/said.ts';
import { type Roster, tellIncomplete } from '../../roster/domain/roster.ts';
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

/**
 * What may be called after the tables there were: instead of a cancelled one, one of its kind; after one that was held,
 * a follow-up, which has no term.
 */
export function kindOfAnother(
  tables: readonly RoundTable[],
  about: { decidedKind: TableKind | null; coordinatorId: Id | null; closed: boolean; callerId: Id },
): TableKind {
  const { decidedKind, coordinatorId, closed, callerId } = about;
  if (!decidedKind || tables.length === 0)
    throw new Refusal('nothing-decided', 'Voor deze casus is nog niet tot een gesprek besloten.', 'S002-46', 'unknown');
  if (coordinatorId !== callerId)
    throw new Refusal(
      'not-the-coordinator',
      'Alleen de procescoördinator van deze casus roept een gesprek bij elkaar.',
      'S002-46',
      'forbidden',
    );
  if (closed) throw new Refusal('case-closed', 'De coördinatie van deze casus is beëindigd.', 'P-10');
  if (tables.some(({ ending }) => !ending))
    throw new Refusal('table-open', 'Er is al een gesprek bij elkaar geroepen. Plan dat, of zeg het eerst af.', 'P-10');
  return tables.some(({ ending }) => ending?.how === 'held') ? 'follow-up' : decidedKind;
}
