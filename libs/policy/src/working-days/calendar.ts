import type { Day } from '@rondetafel/contracts';
import type { LocalText } from '../local-text.ts';
import type { CalendarRules, DayFlag, DayKind } from '../municipality/calendar-rules.ts';
import { dayNumber, dayOf, weekdayOf, yearOf } from './day-number.ts';
import { fingerprint } from './fingerprint.ts';
import { lawDays } from './law-days.ts';

/** A kind that a day has, with its name and the flags it removes. */
export interface DayMark {
  readonly kind: DayKind;
  readonly name: LocalText;
  readonly takes: readonly DayFlag[];
}

/** The three flags of P-9 and the reasons. */
export interface DayFacts extends Readonly<Record<DayFlag, boolean>> {
  readonly on: Day;
  readonly marks: readonly DayMark[];
  /** The decree for this year is not known yet (P-15). */
  readonly provisional: boolean;
}

export interface WorkingCalendar {
  /** Changes with every change of the calendar; stored with every term that was computed with it. */
  readonly version: string;
  readonly firstYear: number;
  readonly lastKnownYear: number;
  /** By day number. @throws RangeError before `firstYear`: an unknown year must not count as one without holidays. */
  marks(number: number): readonly DayMark[];
}

const flags = ['countsForTerm', 'canHostMeeting', 'schoolOpen'] as const satisfies readonly DayFlag[];
const weekendNames: Record<6 | 7, LocalText> = {
  6: { nl: 'zaterdag', en: 'Saturday' },
  7: { nl: 'zondag', en: 'Sunday' },
};
const unmarked: readonly DayMark[] = [];

/** The calendar of a municipality: the law's days, the decrees' days and its own. Made once: the rules do not change. */
export function calendarOf(rules: CalendarRules): WorkingCalendar {
  const known = calendars.get(rules) ?? madeFrom(rules);
  calendars.set(rules, known);
  return known;
}

const calendars = new WeakMap<CalendarRules, WorkingCalendar>();

function madeFrom(rules: CalendarRules): WorkingCalendar {
  const mark = (kind: DayKind, name: LocalText): DayMark => ({
    kind,
    name,
    takes: flags.filter((flag) => !rules.dayKinds[kind][flag]),
  });
  const weekend = { 6: [mark('weekend', weekendNames[6])], 7: [mark('weekend', weekendNames[7])] } as const;
  const firstYear = Math.min(...rules.decrees.map((decree) => decree.years.from));
  const lastKnownYear = Math.max(...rules.decrees.map((decree) => decree.years.through));

  const marked = new Map<number, DayMark[]>();
  const add = (number: number, kind: DayKind, name: LocalText) => {
    marked.set(number, [...(marked.get(number) ?? []), mark(kind, name)]);
  };
  const local = [
    ...rules.closingDays.map((day) => ({ kind: 'closing-day' as const, day })),
    ...rules.meetingFreeDays.map((day) => ({ kind: 'meeting-free-day' as const, day })),
  ];
  for (const { on, name } of rules.decrees.flatMap((decree) => decree.days)) add(dayNumber(on), 'decree-day', name);
  for (const { kind, day } of local) if ('on' in day) add(dayNumber(day.on), kind, day.name);
  for (const { from, through, name } of rules.schoolHolidays ?? []) {
    for (let number = dayNumber(from); number <= dayNumber(through); number++) add(number, 'school-holiday', name);
  }

  const filledYears = new Set<number>();
  function fill(year: number): void {
    for (const day of lawDays) add(day.in(year), day.kind, day.name);
    for (const { kind, day } of local) {
      if ('everyYearOn' in day) add(dayNumber(`${year}-${day.everyYearOn}`), kind, day.name);
    }
    filledYears.add(year);
  }

  return {
    version: `${lastKnownYear}-${fingerprint({ lawDays: lawDays.map(({ kind, name }) => [kind, name]), rules })}`,
    firstYear,
    lastKnownYear,
    marks(number) {
      const year = yearOf(number);
      if (year < firstYear) throw new RangeError(`the calendar starts in ${firstYear}, asked for ${dayOf(number)}`);
      if (!filledYears.has(year)) fill(year);
      const weekday = weekdayOf(number);
      const own = marked.get(number) ?? unmarked;
      return weekday === 6 || weekday === 7 ? [...weekend[weekday], ...own] : own;
    },
  };
}

export function dayFacts(calendar: WorkingCalendar, on: Day): DayFacts {
  const number = dayNumber(on);
  const marks = calendar.marks(number);
  const stands = (flag: DayFlag) => !marks.some((mark) => mark.takes.includes(flag));
  return {
    on,
    countsForTerm: stands('countsForTerm'),
    canHostMeeting: stands('canHostMeeting'),
    schoolOpen: stands('schoolOpen'),
    marks,
    provisional: yearOf(number) > calendar.lastKnownYear,
  };
}

/** Whether its year can be counted in. */
export const isKnownDay = ({ firstYear }: WorkingCalendar, on: Day): boolean => yearOf(dayNumber(on)) >= firstYear;
