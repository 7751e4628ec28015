import type { LocalText } from '../local-text.ts';
import { numberOf, weekdayOf } from './day-number.ts';

/** The row of the municipality's `dayKinds` for a legal day (P-9). */
export type LawDayKind = 'public-holiday' | 'good-friday' | 'liberation-day';

interface LawDay {
  kind: LawDayKind;
  name: LocalText;
  in(year: number): number;
}

/**
 * Algemene termijnenwet, article 3: the recognised holidays (first paragraph) and Good Friday, which the second
 * paragraph equates with them. 5 May is one every year; once in five years is only a custom of labour agreements.
 * Days by royal decree (third paragraph) change every few years and are data of the municipality's file.
 */
export const lawDays: readonly LawDay[] = [
  { kind: 'public-holiday', name: { nl: 'Nieuwjaarsdag', en: "New Year's Day" }, in: (year) => numberOf(year, 1, 1) },
  { kind: 'good-friday', name: { nl: 'Goede Vrijdag', en: 'Good Friday' }, in: (year) => easterSunday(year) - 2 },
  { kind: 'public-holiday', name: { nl: 'Tweede paasdag', en: 'Easter Monday' }, in: (year) => easterSunday(year) + 1 },
  { kind: 'public-holiday', name: { nl: 'Koningsdag', en: "King's Day" }, in: kingsDay },
  { kind: 'liberation-day', name: { nl: 'Bevrijdingsdag', en: 'Liberation Day' }, in: (year) => numberOf(year, 5, 5) },
  {
    kind: 'public-holiday',
    name: { nl: 'Hemelvaartsdag', en: 'Ascension Day' },
    in: (year) => easterSunday(year) + 39,
  },
  {
    kind: 'public-holiday',
    name: { nl: 'Tweede pinksterdag', en: 'Whit Monday' },
    in: (year) => easterSunday(year) + 50,
  },
  {
    kind: 'public-holiday',
    name: { nl: 'Eerste kerstdag', en: 'Christmas Day' },
    in: (year) => numberOf(year, 12, 25),
  },
  { kind: 'public-holiday', name: { nl: 'Tweede kerstdag', en: 'Boxing Day' }, in: (year) => numberOf(year, 12, 26) },
];

/** 27 April, or the day before if that is a Sunday. */
function kingsDay(year: number): number {
  const april27 = numberOf(year, 4, 27);
  return weekdayOf(april27) === 7 ? april27 - 1 : april27;
}

/** Gregorian Easter by the anonymous algorithm (Meeus, Jones, Butcher); holds for every year of the calendar. */
export function easterSunday(year: number): number {
  const golden = year % 19;
  const century = Math.floor(year / 100);
  const yearOfCentury = year % 100;
  const correction = Math.floor((century - Math.floor((century + 8) / 25) + 1) / 3);
  const epact = (19 * golden + century - Math.floor(century / 4) - correction + 15) % 30;
  const toSunday = (32 + 2 * (century % 4) + 2 * Math.floor(yearOfCentury / 4) - epact - (yearOfCentury % 4)) % 7;
  const late = Math.floor((golden + 11 * epact + 22 * toSunday) / 451);
  const count = epact + toSunday - 7 * late + 114;
  return numberOf(year, Math.floor(count / 31), (count % 31) + 1);
}
