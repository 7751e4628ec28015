import { Day, type Representation } from '@rondetafel/contracts';
import { afterPeriod, ageOn, representationOn } from '@rondetafel/policy';
import { z } from 'zod';

const whole = z.iso.date();
const firstOf = (birthOn: string): string => `${birthOn}-01-01`.slice(0, 10);

/** A day of birth as far as it is known: `YYYY-MM-DD`, `YYYY-MM` or `YYYY`. */
export const BirthOn = z
  .string()
  .refine((text) => /^\d{4}(-\d\d){0,2}$/.test(text) && whole.safeParse(firstOf(text)).success, {
    error: 'no-day-of-birth',
    abort: true,
  })
  .refine((text) => Day.safeParse(firstOf(text)).success, { error: 'date-out-of-bounds' })
  .meta({ pattern: '^(189|19\\d|2[01]\\d)\\d(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\\d|3[01]))?)?$' });

/** What is known of somebody's birth. */
export interface Birth {
  readonly birthOn?: string | undefined;
  /** Then `birthOn` is the day on which the child is expected, where that is known. */
  readonly unborn?: true | undefined;
  /** Asked where nothing is known of the day. */
  readonly minor?: boolean | undefined;
}

export const isWholeDay = (birthOn: string): boolean => birthOn.length === 10;

export type BirthFault = 'not-born-yet' | 'too-old' | 'birth-unknown' | 'due-day-unlikely';

const lastOf = (birthOn: string): Day =>
  isWholeDay(birthOn)
    ? birthOn
    : afterPeriod(afterPeriod(firstOf(birthOn), birthOn.length === 4 ? 'P1Y' : 'P1M'), '-P1D');

/** Could they have been born by that day, as far as the day is known? */
export const mayBeBornBy = ({ birthOn, unborn }: Birth, on: Day): boolean =>
  unborn === true || birthOn === undefined || firstOf(birthOn) <= on;

const oldest = 130;
/** A month late at most, and known of at conception at the earliest. */
const mayBeDue = (birthOn: string, today: Day): boolean =>
  lastOf(birthOn) >= afterPeriod(today, '-P1M') && firstOf(birthOn) <= afterPeriod(today, 'P10M');

export function faultOfBirth({ birthOn, unborn, minor }: Birth, today: Day): BirthFault | undefined {
  if (unborn) return birthOn && !mayBeDue(birthOn, today) ? 'due-day-unlikely' : undefined;
  if (birthOn === undefined) return minor === undefined ? 'birth-unknown' : undefined;
  if (firstOf(birthOn) > today) return 'not-born-yet';
  return ageOn(lastOf(birthOn), today) > oldest ? 'too-old' : undefined;
}

/**
 * Somebody of whom not all is known is as young as they may be: a child is protected, an adult only waits for a date
 * (P-16).
 */
export function isMinor(birth: Birth, today: Day): boolean {
  const youngest = youngestBirth(birth, today);
  return youngest === undefined ? birth.minor === true : ageOn(youngest, today) < 18;
}

/** Who acts for this member, by age (P-16). */
export function representationOf(birth: Birth, today: Day): Representation {
  const youngest = youngestBirth(birth, today);
  if (youngest !== undefined) return representationOn(youngest, today);
  return birth.minor ? 'representatives' : 'self';
}

function youngestBirth({ birthOn, unborn }: Birth, today: Day): Day | undefined {
  if (unborn) return today;
  if (birthOn === undefined) return undefined;
  const last = lastOf(birthOn);
  return last < today ? last : today;
}
