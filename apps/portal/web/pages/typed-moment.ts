import { amsterdamDay, amsterdamInstant } from '@rondetafel/policy';

/** A moment as somebody types it, by the clock on the wall here. */
export interface TypedMoment {
  day: string;
  time: string;
}

/** Nothing where that clock skips or repeats the hour. */
export function instantOf({ day, time }: TypedMoment): string | undefined {
  try {
    return amsterdamInstant(day, time);
  } catch {
    return undefined;
  }
}

/** This moment, as somebody would type it. */
export const typedNow = (now: string): TypedMoment => ({
  day: amsterdamDay(now),
  time: new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Amsterdam', timeStyle: 'short' }).format(new Date(now)),
});

/** What is wrong with a moment that has to be over (P-4). */
export function momentFaults(typed: TypedMoment, now: string): ('day' | 'time' | 'never' | 'later')[] {
  if (!typed.day || !typed.time)
    return [...(typed.day ? [] : ['day' as const]), ...(typed.time ? [] : ['time' as const])];
  const at = instantOf(typed);
  if (at === undefined) return ['never'];
  return at > now ? ['later'] : [];
}

/** A moment of another day needs the reason why it is typed in only now (P-4). */
export const isOfAnEarlierDay = ({ day }: TypedMoment, now: string): boolean => day !== '' && day < amsterdamDay(now);
