import { amsterdamDay } from '@rondetafel/policy';
import { Temporal } from 'temporal-polyfill';

/**
 * A moment inside the engine: minutes since 1970 in UTC, as a plain number. At the edge a moment is an ISO string
 * (`…At`); the database can hand out and take either.
 */
export type Minute = number;

const zone = 'Europe/Amsterdam';

export function minuteOf(instant: string): Minute {
  return Temporal.Instant.from(instant).epochMilliseconds / 60_000;
}

export function instantOf(minute: Minute): string {
  return Temporal.Instant.fromEpochMilliseconds(minute * 60_000).toString();
}

/** A calendar day as moments: when its midnight is, and what the clock does in it. */
export interface LocalDay {
  on: string;
  /** ISO: Monday 1 … Sunday 7. */
  weekday: number;
  midnight: Minute;
  /** On a day on which the clock changes: from which wall time on (in minutes), and by how much. */
  clockChange: { fromWall: number; minutes: number };
}

/** Kept once computed: a search looks at the same few days for everyone, and a calendar library takes its time. */
export function localDay(on: string): LocalDay {
  const known = localDays.get(on);
  if (known) return known;
  const day = Temporal.PlainDate.from(on).toZonedDateTime(zone);
  const computed = {
    on,
    weekday: day.dayOfWeek,
    midnight: day.epochMilliseconds / 60_000,
    clockChange: clockChangeIn(day),
  };
  localDays.set(on, computed);
  return computed;
}

const localDays = new Map<string, LocalDay>();

function clockChangeIn(day: Temporal.ZonedDateTime): LocalDay['clockChange'] {
  const minutes = (day.hoursInDay - 24) * 60;
  if (minutes === 0) return { fromWall: 0, minutes };
  const elapsed = (day.getTimeZoneTransition('next')!.epochMilliseconds - day.epochMilliseconds) / 60_000;
  return { fromWall: Math.max(elapsed, elapsed - minutes), minutes };
}

/**
 * What the clock on the wall (`HH:MM`, `24:00` included) means on that day. A time that the spring change skips means
 * the moment of the change, so that hours that follow each other on the wall never overlap; of a time that the autumn
 * change repeats the first is meant.
 */
export function minuteOnWall({ midnight, clockChange: { fromWall, minutes } }: LocalDay, time: string): Minute {
  const wall = Number(time.slice(0, 2)) * 60 + Number(time.slice(3));
  return midnight + (wall >= fromWall ? wall + minutes : Math.min(wall, fromWall + minutes));
}

/** The calendar day here on which a moment falls. */
export const dayOf = (minute: Minute): string => amsterdamDay(instantOf(minute));

export const dayAfter = (on: string): string => Temporal.PlainDate.from(on).add({ days: 1 }).toString();
