import { amsterdamDay, amsterdamInstant } from '@rondetafel/policy';
import { type Bounds, isDay, type TypedFaults, yearsUpTo } from '../kit/index.ts';

/** A moment as somebody types it, by the clock on the wall here. */
export interface TypedMoment {
  day: string;
  time: string;
}

/** Nothing where that clock skips or repeats the hour, or what was typed is not a moment. */
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

/** Of when something was that is put on record now: not to come, and not of a past in which nobody worked with this. */
export const momentBounds = (now: string): Bounds => yearsUpTo(amsterdamDay(now), 1);

type MomentFault = 'day' | 'time' | 'never' | 'later' | 'reason';

/** The fields of a form that hold a moment with its reason. */
export interface MomentNames<Name extends string> {
  day: Name;
  time: Name;
  reason: Name;
}

/** What is wrong with a moment that has to be over, and with why it is typed in only now, at its field (P-4). */
export function momentFaults<Name extends string>(
  typed: TypedMoment & { reason: string },
  now: string,
  names: MomentNames<Name>,
  say: Record<MomentFault, string>,
  odd: TypedFaults,
): [name: Name, message: string][] {
  const { day, time, reason } = names;
  const notDay = typed.day && odd.day(typed.day, momentBounds(now));
  const notTime = typed.time && odd.time(typed.time);
  const unread: [Name, string | undefined][] = [
    [day, notDay],
    [time, notTime],
  ];
  if (notDay || notTime) return unread.filter((fault): fault is [Name, string] => Boolean(fault[1]));
  const places: Record<MomentFault, Name> = { day, time, never: time, later: day, reason };
  const faults = [...faultsOfMoment(typed, now)];
  if (isOfAnEarlierDay(typed, now) && !typed.reason) faults.push('reason');
  return faults.map((fault) => [places[fault], say[fault]]);
}

function faultsOfMoment(typed: TypedMoment, now: string): MomentFault[] {
  if (!typed.day || !typed.time) return (['day', 'time'] as const).filter((part) => !typed[part]);
  const at = instantOf(typed);
  if (at === undefined) return ['never'];
  return at > now ? ['later'] : [];
}

/** A moment of another day needs the reason why it is typed in only now (P-4). */
export const isOfAnEarlierDay = ({ day }: TypedMoment, now: string): boolean => isDay(day) && day < amsterdamDay(now);
