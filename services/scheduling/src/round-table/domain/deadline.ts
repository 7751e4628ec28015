import type { Day, Decision } from '@rondetafel/contracts';
import type { RoundTable } from './round-table.ts';

/**
 * When the term came to end later than it did at the call, the table has until then; it never has less time (P-15). A
 * term that started after the call is the table's too; a follow-up has none.
 */
export function followTerm(table: RoundTable, lastOn: Day | undefined): Decision<RoundTable> {
  const { deadlineOn, kind } = table;
  if (kind === 'follow-up' || !lastOn || (deadlineOn && lastOn <= deadlineOn)) return { next: table, events: [] };
  return { next: { ...table, deadlineOn: lastOn }, events: [] };
}
