import { type Grid, markCovered, markTouched, openGrains } from './grid.ts';
import { type Mask, noneOf, without } from './mask.ts';
import { type Minute, minuteOnWall } from './moment.ts';

/** Hours in which someone works, in local time; weekday as in ISO, Monday is 1. */
export interface WorkingHours {
  weekday: number;
  from: string;
  to: string;
}

/** Busy time: from when until when, never what for. */
export interface Busy {
  from: Minute;
  until: Minute;
}

/** Busy time of our own making: a hold for an option, or a booking. */
export interface Reservation extends Busy {
  /** Null for a table of a case that is not in sight. */
  roundTableId: string | null;
}

export interface Calendar {
  /** Absent: not known. An empty pattern is an answer: this person never works. */
  weeklyPattern?: readonly WorkingHours[];
  blocks: readonly Busy[];
  /** Those of the blocks that are whole days away. */
  away?: readonly Busy[];
  reservations: readonly Reservation[];
}

/**
 * What a calendar says about each grain. `free` is a yes, `possible` only "not known to be busy": for a calendar we
 * know they are the same; for one we don't know, nothing is free and everything we have not reserved is possible.
 * Unknown is never read as a yes.
 */
export interface Availability {
  known: boolean;
  free: Mask;
  possible: Mask;
  busy: Mask;
}

/** A table looks at the calendar without its own reservations: moving it frees what it occupies. */
export function availabilityOf(grid: Grid, calendar: Calendar, ofRoundTable?: string): Availability {
  const busy = noneOf(grid.words);
  for (const { from, until } of calendar.blocks) markTouched(grid, busy, from, until);
  for (const { roundTableId, from, until } of calendar.reservations)
    if (roundTableId !== ofRoundTable) markTouched(grid, busy, from, until);

  if (!calendar.weeklyPattern)
    return { known: false, free: noneOf(grid.words), possible: without(openGrains(grid), busy), busy };
  const free = without(workingGrains(grid, calendar.weeklyPattern), busy);
  return { known: true, free, possible: free, busy };
}

/** A room is open whenever a round table may be held; only what is reserved or blocked is not free. */
export function roomAvailabilityOf(grid: Grid, calendar: Omit<Calendar, 'weeklyPattern'>, ofRoundTable?: string) {
  const { possible, busy } = availabilityOf(grid, { ...calendar, weeklyPattern: undefined }, ofRoundTable);
  return { known: true, free: possible, possible, busy } satisfies Availability;
}

function workingGrains(grid: Grid, pattern: readonly WorkingHours[]): Mask {
  const working = noneOf(grid.words);
  for (const day of grid.openings) {
    const hours = pattern
      .filter(({ weekday }) => weekday === day.weekday)
      .map(({ from, to }) => ({ from: minuteOnWall(day, from), until: minuteOnWall(day, to) }));
    for (const { from, until } of joined(hours)) markCovered(grid, working, from, until);
  }
  return working;
}

/** Hours that touch become one, so that 09:00–12:10 and 12:10–17:00 don't lose the quarter in which they meet. */
function joined(hours: Busy[]): Busy[] {
  const joined: Busy[] = [];
  for (const next of hours.sort((a, b) => a.from - b.from)) {
    const last = joined.at(-1);
    if (last && next.from <= last.until) last.until = Math.max(last.until, next.until);
    else joined.push({ ...next });
  }
  return joined;
}
