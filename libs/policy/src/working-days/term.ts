import type { Day } from '@rondetafel/contracts';
import type { LocalText } from '../local-text.ts';
import { amsterdamDay } from './amsterdam.ts';
import type { WorkingCalendar } from './calendar.ts';
import { dayNumber, dayOf, weekdayOf, yearOf } from './day-number.ts';

/** A weekday that moved the end of a term, and its name. */
export interface SkippedDay {
  readonly on: Day;
  readonly name: LocalText;
}

/** A term as it is fixed at receipt (P-4, R-13): plain data with everything needed to explain it years later. */
export interface Term {
  /** Day 0, in Europe/Amsterdam. */
  readonly receivedOn: Day;
  readonly workingDays: number;
  /** The last day, itself a working day. */
  readonly on: Day;
  /** Every day that counted, the last one included. */
  readonly counted: readonly Day[];
  /** The weekdays that did not count; weekends are not listed. */
  readonly skipped: readonly SkippedDay[];
  /** Ends after the last year with a known decree: the end can still become later (P-15). */
  readonly provisional: boolean;
  readonly calendarVersion: string;
}

/**
 * The day on which a term of `workingDays` ends. The day of receipt is day 0, so the first working day after it is
 * day 1; a Saturday and a Sunday receipt give the same end.
 * @param from a day (`YYYY-MM-DD`), or an instant, whose day in Europe/Amsterdam is taken.
 * @throws RangeError for less than one whole day, an impossible day, or one before the calendar starts.
 */
export function addWorkingDays(calendar: WorkingCalendar, from: Day, workingDays: number): Term {
  if (!Number.isInteger(workingDays) || workingDays < 1) throw new RangeError(`no term of ${workingDays} working days`);
  const receivedOn = dayIn(from);
  const counted: Day[] = [];
  const skipped: SkippedDay[] = [];
  let number = dayNumber(receivedOn);
  calendar.marks(number); // throws for a receipt before the calendar starts
  while (counted.length < workingDays) {
    number += 1;
    const name = whyNotCounted(calendar, number);
    if (!name) counted.push(dayOf(number));
    else if (weekdayOf(number) < 6) skipped.push({ on: dayOf(number), name });
  }
  return {
    receivedOn,
    workingDays,
    on: dayOf(number),
    counted,
    skipped,
    provisional: yearOf(number) > calendar.lastKnownYear,
    calendarVersion: calendar.version,
  };
}

/** Working days after `from` up to and including `to`; negative when `to` lies before `from`. */
export function countWorkingDays(calendar: WorkingCalendar, from: Day, to: Day): number {
  const [start, end] = [dayNumber(dayIn(from)), dayNumber(dayIn(to))];
  if (end < start) return 0 - countWorkingDays(calendar, to, from);
  calendar.marks(start);
  let count = 0;
  for (let number = start + 1; number <= end; number++) if (!whyNotCounted(calendar, number)) count += 1;
  return count;
}

const dayIn = (from: Day): Day => (from.includes('T') ? amsterdamDay(from) : from);

/** The names of the reasons why a day does not count; undefined when it does. */
function whyNotCounted(calendar: WorkingCalendar, number: number): LocalText | undefined {
  const names = calendar.marks(number).filter((mark) => mark.takes.includes('countsForTerm'));
  if (names.length === 0) return undefined;
  return {
    nl: names.map(({ name }) => name.nl).join(' en '),
    en: names.map(({ name }) => name.en ?? name.nl).join(' and '),
  };
}
