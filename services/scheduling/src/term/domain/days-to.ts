import type { Day } from '@rondetafel/contracts';
import { countWorkingDays, type WorkingCalendar } from '@rondetafel/policy';
import type { CaseTerm } from './look-at-term.ts';

/**
 * Working days from the receipt that started a term to this day; undefined once the table of the term was held: what
 * a case books after that is another table.
 */
export const daysTo = (term: CaseTerm | null, day: Day, calendar: WorkingCalendar): number | undefined =>
  term && term.state !== 'kept' ? countWorkingDays(calendar, term.frozen.term.receivedOn, day) : undefined;
