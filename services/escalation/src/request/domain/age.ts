import {
  afterPeriod,
  amsterdamDay,
  amsterdamInstant,
  countWorkingDays,
  isKnownDay,
  type Municipality,
  type WorkingCalendar,
} from '@rondetafel/policy';
import type { Request } from '../../case/domain/escalation-case.ts';

/** How long a request waits for its answer. The table's own term is scheduling's, frozen there (P-4). */
export interface Age {
  /** Working days since its receipt, the day of receipt being day 0 (S002-46). */
  readonly workingDays: number;
  /** `ageing`: without an answer now, the term is at risk; `late`: the term is over without an answer. */
  readonly state: 'fresh' | 'ageing' | 'late';
}

/**
 * Dispatchers see the age of what waits, oldest first, so that nothing undecided is forgotten (P-28, R-20).
 * @returns null when the calendar does not reach back to its receipt: a list shows that row as broken, not itself.
 */
export function ageOf(
  { direction, urgent, receivedAt }: Pick<Request, 'direction' | 'urgent' | 'receivedAt'>,
  on: string,
  calendar: WorkingCalendar,
  { terms }: Pick<Municipality, 'terms'>,
): Age | null {
  if (!isKnownDay(calendar, amsterdamDay(receivedAt))) return null;
  const workingDays = countWorkingDays(calendar, receivedAt, on);
  const term = terms[termFor({ direction, urgent })].workingDays;
  if (workingDays > term) return { workingDays, state: 'late' };
  return { workingDays, state: term - workingDays <= terms.roundTable.atRiskWorkingDaysLeft ? 'ageing' : 'fresh' };
}

export const waitingTerms = ['roundTable', 'urgentRoundTable', 'accessDecision'] as const;
export type WaitingTerm = (typeof waitingTerms)[number];

/** What waits for the access point has that term, not the table's (P-7); what is urgent has a shorter one (P-5). */
const termFor = ({ direction, urgent }: Pick<Request, 'direction' | 'urgent'>): WaitingTerm =>
  direction === 'downscaling' ? 'accessDecision' : urgent ? 'urgentRoundTable' : 'roundTable';

/** From this instant until before that one. */
export interface Received {
  readonly from: string;
  readonly before: string;
}

/** When what has this age now was received, by the term it has: a list is filtered along the order that it is in. */
export function receivedFor(
  state: Age['state'],
  on: string,
  calendar: WorkingCalendar,
  { terms }: Pick<Municipality, 'terms'>,
): Record<WaitingTerm, Received> {
  const known = amsterdamInstant(`${calendar.firstYear}-01-01`, '00:00');
  const of = (term: WaitingTerm): Received => {
    const { workingDays } = terms[term];
    const inTerm = startOf(firstDayWaiting(workingDays, on, calendar), known);
    const fresh = startOf(
      firstDayWaiting(workingDays - terms.roundTable.atRiskWorkingDaysLeft - 1, on, calendar),
      known,
    );
    return {
      late: { from: known, before: inTerm },
      ageing: { from: inTerm, before: fresh },
      fresh: { from: fresh, before: 'infinity' },
    }[state];
  };
  return Object.fromEntries(waitingTerms.map((term) => [term, of(term)])) as Record<WaitingTerm, Received>;
}

/** Undefined: no day, not today either, waits as short as that. */
function firstDayWaiting(atMost: number, on: string, calendar: WorkingCalendar): string | undefined {
  let first: string | undefined;
  for (let day = on; isKnownDay(calendar, day); day = afterPeriod(day, '-P1D')) {
    if (countWorkingDays(calendar, day, on) > atMost) break;
    first = day;
  }
  return first;
}

const startOf = (day: string | undefined, earliest: string): string => {
  const start = day ? amsterdamInstant(day, '00:00') : 'infinity';
  return start < earliest ? earliest : start;
};
