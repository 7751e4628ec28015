import type { Day, Decision } from '@rondetafel/contracts';
import type { RoundTable } from './round-table.ts';

/** When the term came to end later than it did at the call, the table has until then; it never has less time (P-15). */
export function followTerm(table: RoundTable, lastOn: Day | undefined): Decision<RoundTable> {
  const { deadlineOn } = table;
  if (!deadlineOn || !lastOn || lastOn <= deadlineOn) return { next: table, events: [] };
  return { next: { ...table, deadlineOn: lastOn }, events: [] };
}
