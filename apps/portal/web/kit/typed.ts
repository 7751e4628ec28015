import { parseDate, parseTime } from '@internationalized/date';

/** ISO days; inclusive. */
export interface Bounds {
  earliest?: string;
  latest?: string;
}

/** Each is a key of the kit's words. */
export type DayFault = 'notADay' | 'whichCentury' | 'tooEarly' | 'tooLate';
type Read = { day: string; fault?: never } | { day?: never; fault: DayFault };

const dayFirst = /^(\d{1,2})[\s./-]+(\d{1,2}|\p{L}{3,9}\.?)[\s./-]+(\d{4}|\d{2})$/u;
const withoutMarks = /^(\d{2})(\d{2})(\d{4}|\d{2})$/;
const yearFirst = /^(\d{4})[/-](\d{1,2})[/-](\d{1,2})$/;
/** Dutch and English, by the first three letters. */
const months = 'jan feb mrt/maa/mar apr mei/may jun jul aug sep okt/oct nov dec'
  .split(' ')
  .map((names) => names.split('/'));

/**
 * A day as people type or paste it: `4-3-1988`, `04/03/88`, `4 maart 1988`, `04031988`, `1988-03-04`. Nothing is
 * corrected: 29-2-1999 is not a day. A year of two digits counts only where the bounds leave one century.
 */
export function readDay(typed: string, bounds: Bounds = {}): Read {
  const text = typed.trim();
  const [, day, month, year] = dayFirst.exec(text) ?? withoutMarks.exec(text) ?? turned(yearFirst.exec(text)) ?? [];
  if (!day || !month || !year) return { fault: 'notADay' };
  const inMonth = (year: string) => existing(year, monthOf(month), day.padStart(2, '0'));
  if (year.length === 4) return within(inMonth(year), bounds);
  const inCenturies = ['19', '20', '21'].map((century) => inMonth(century + year)).filter((one) => one !== undefined);
  if (inCenturies.length === 0) return { fault: 'notADay' };
  const [only, ...others] = inCenturies.filter((one) => within(one, bounds).day);
  return only && others.length === 0 ? { day: only } : { fault: 'whichCentury' };
}

/** What is wrong with the value of a date field: an ISO day, or what was typed instead of one. */
export const faultOfDay = (value: string, bounds: Bounds = {}): DayFault | undefined => readDay(value, bounds).fault;

/** Whether the value of a date field is an ISO day. */
export const isDay = (value: string): boolean => value === readDay(value).day;

/** Bounds for a day that lies at most this many years before a day. */
export const yearsUpTo = (latest: string, years: number): Required<Bounds> => ({
  earliest: parseDate(latest).subtract({ years }).toString(),
  latest,
});

/** Bounds for a day from a day on, at most this many years ahead. */
export const yearsFrom = (earliest: string, years: number): Required<Bounds> => ({
  earliest,
  latest: parseDate(earliest).add({ years }).toString(),
});

/** A time of the day as people type it: `9:30`, `9.30`, `0930`, `9`, `9u30`; as `HH:MM`. */
export function readTime(typed: string): string | undefined {
  const [, hour, minute = '00'] = /^(\d{1,2})(?:[\s.:u]?(\d{2}))?(?:\s*uur)?$/.exec(typed.trim()) ?? [];
  return (
    hour &&
    attempt(() =>
      parseTime(`${hour.padStart(2, '0')}:${minute}`)
        .toString()
        .slice(0, 5),
    )
  );
}

/** How a date field shows a day. */
export const shownDay = (day: string): string => day.split('-').reverse().map(Number).join('-');

function within(day: string | undefined, { earliest, latest }: Bounds): Read {
  if (!day) return { fault: 'notADay' };
  if (earliest && day < earliest) return { fault: 'tooEarly' };
  return latest && day > latest ? { fault: 'tooLate' } : { day };
}

const existing = (...parts: [year: string, month: string, day: string]): string | undefined =>
  attempt(() => parseDate(parts.join('-')).toString());

function monthOf(typed: string): string {
  const named = months.findIndex((names) => names.includes(typed.slice(0, 3).toLowerCase())) + 1;
  return (named ? String(named) : typed).padStart(2, '0');
}

const turned = (found: RegExpExecArray | null) => found && [found[0], found[3], found[2], found[1]];

function attempt<T>(read: () => T): T | undefined {
  try {
    return read();
  } catch {
    return undefined;
  }
}
