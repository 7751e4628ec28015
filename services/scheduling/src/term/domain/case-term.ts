import { addWorkingDays, type WorkingCalendar } from '@rondetafel/policy';
import { minuteOf } from '../../calendar/domain/moment.ts';
import type { RequestTerm } from '../../case/domain/case-copy.ts';

/**
 * The term of the case, out of those of all its requests that still stand (P-3): the one that ends first. Of requests
 * with the same number of days that is the earliest receipt; an urgent request may overtake an earlier one, since it
 * has fewer days (P-5). Equal ends go to the clock that started first.
 */
export function caseTerm(terms: readonly RequestTerm[]): RequestTerm | undefined {
  const startOf = ({ clockStartedAt }: RequestTerm) => minuteOf(clockStartedAt);
  return terms.toSorted(
    (a, b) => text(a.term.on, b.term.on) || startOf(a) - startOf(b) || text(a.requestId, b.requestId),
  )[0];
}

const text = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);

/**
 * A term past the last known decree year is provisional (P-15). When the calendar becomes known its end moves, and
 * only later: nobody who planned for the day that was promised is too late after all. A settled term stays as it is,
 * also when the municipality changes its calendar.
 */
export function settleTerm(frozen: RequestTerm, calendar: WorkingCalendar): RequestTerm {
  if (isSettled(frozen, calendar)) return frozen;
  const { term } = frozen;
  const anew = addWorkingDays(calendar, term.receivedOn, term.workingDays);
  if (anew.on >= term.on) return { ...frozen, term: anew };
  return { ...frozen, term: { ...term, provisional: anew.provisional, calendarVersion: calendar.version } };
}

/** Whether this calendar can't move it: it is not provisional, or this calendar has counted it already. */
export const isSettled = ({ term }: RequestTerm, calendar: WorkingCalendar): boolean =>
  !term.provisional || term.calendarVersion === calendar.version;
