import type { Day, Decision } from '@rondetafel/contracts';
import type { Municipality } from '@rondetafel/policy';
import type { RoundTable } from './round-table.ts';

/**
 * When the term came to end later than it did at the call, the table has until then; it never has less time (P-15). A
 * term that started after the call is the table's too; whether a kind of table has one is in the municipality's file.
 */
export function followTerm(
  table: RoundTable,
  lastOn: Day | undefined,
  { tables }: Pick<Municipality, 'tables'>,
): Decision<RoundTable> {
  const { deadlineOn, kind } = table;
  if (!tables[kind].withinTerm || !lastOn || (deadlineOn && lastOn <= deadlineOn)) return { next: table, events: [] };
  return { next: { ...table, deadlineOn: lastOn }, events: [] };
}
