import {
  amsterdamDay,
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
  const { roundTable, urgentRoundTable, accessDecision } = terms;
  const workingDays = countWorkingDays(calendar, receivedAt, on);
  // What waits for the access point has that term, not the table's (P-7); what is urgent has a shorter one (P-5).
  const term = (direction === 'downscaling' ? accessDecision : urgent ? urgentRoundTable : roundTable).workingDays;
  if (workingDays > term) return { workingDays, state: 'late' };
  return { workingDays, state: term - workingDays <= roundTable.atRiskWorkingDaysLeft ? 'ageing' : 'fresh' };
}
