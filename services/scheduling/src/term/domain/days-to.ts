import type { Day } from '@rondetafel/contracts';
import { countWorkingDays, type WorkingCalendar } from '@rondetafel/policy';
import type { CaseTerm } from './look-at-term.ts';

/** Working days from the receipt that started a term to this day. */
export const daysTo = (term: CaseTerm, day: Day, calendar: WorkingCalendar): number =>
  countWorkingDays(calendar, term.frozen.term.receivedOn, day);
