import type { Day } from '@rondetafel/contracts';
import { countWorkingDays, type WorkingCalendar } from '@rondetafel/policy';
import type { WatchedTerm } from './look-at-term.ts';

/** Cases whose term ends on one day and stands in one way. */
export interface OpenTerms {
  readonly on: Day;
  readonly state: WatchedTerm['state'];
  readonly cases: number;
}

/** Labels in this order, each present, so that none seems to be unknown. */
const labels = ['missed', '0', '1', '2', '3', '4', '5', '6', '7', '8', '9', '10', 'more'] as const;

/** Open cases by the working days they have left, and how many of them are at risk or too late. */
export function termCounts(open: readonly OpenTerms[], today: Day, calendar: WorkingCalendar) {
  const counts = new Map(labels.map((label) => [label as string, 0]));
  for (const terms of open) {
    const label = labelOf(terms, today, calendar);
    counts.set(label, counts.get(label)! + terms.cases);
  }
  const those = (state: OpenTerms['state']) =>
    open.filter((terms) => terms.state === state).reduce((sum, { cases }) => sum + cases, 0);
  return { byDaysLeft: [...counts], atRisk: those('at-risk'), missed: those('missed') };
}

function labelOf({ on, state }: OpenTerms, today: Day, calendar: WorkingCalendar): string {
  if (state === 'missed') return 'missed';
  const left = Math.max(0, countWorkingDays(calendar, today, on));
  return left > 10 ? 'more' : String(left);
}
