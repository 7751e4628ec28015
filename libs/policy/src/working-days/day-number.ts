import type { Day } from '@rondetafel/contracts';

/**
 * Days since 1970-01-01. The calendar uses whole numbers, which have no time zone or daylight saving.
 * Algorithm: Howard Hinnant, "chrono-compatible low-level date algorithms".
 * @throws RangeError when the text is no existing day.
 */
export function dayNumber(on: Day): number {
  const [, year, month, day] = /^(\d{4})-(\d{2})-(\d{2})$/.exec(on) ?? [];
  const number = numberOf(Number(year), Number(month), Number(day));
  if (!year || dayOf(number) !== on) throw new RangeError(`no calendar day: ${on}`);
  return number;
}

export function numberOf(year: number, month: number, day: number): number {
  const shifted = month > 2 ? year : year - 1; // years start on 1 March, so that the leap day comes last
  const era = Math.floor(shifted / 400);
  const yearOfEra = shifted - era * 400;
  const dayOfYear = Math.floor((153 * ((month + 9) % 12) + 2) / 5) + day - 1;
  const dayOfEra = yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear;
  return era * 146_097 + dayOfEra - 719_468;
}

export function dayOf(number: number): Day {
  const { year, month, day } = civilOf(number);
  return `${String(year).padStart(4, '0')}-${month < 10 ? '0' : ''}${month}-${day < 10 ? '0' : ''}${day}`;
}

export const yearOf = (number: number): number => civilOf(number).year;

/** ISO: Monday 1 … Sunday 7. */
export const weekdayOf = (number: number): number => ((((number + 3) % 7) + 7) % 7) + 1;

function civilOf(number: number): { year: number; month: number; day: number } {
  const shifted = number + 719_468;
  const era = Math.floor(shifted / 146_097);
  const dayOfEra = shifted - era * 146_097;
  const yearOfEra = Math.floor(
    (dayOfEra - Math.floor(dayOfEra / 1_460) + Math.floor(dayOfEra / 36_524) - Math.floor(dayOfEra / 146_096)) / 365,
  );
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const monthFromMarch = Math.floor((5 * dayOfYear + 2) / 153);
  const month = monthFromMarch < 10 ? monthFromMarch + 3 : monthFromMarch - 9;
  return {
    year: yearOfEra + era * 400 + (month <= 2 ? 1 : 0),
    month,
    day: dayOfYear - Math.floor((153 * monthFromMarch + 2) / 5) + 1,
  };
}
