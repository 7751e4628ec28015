import { minuteOf, runsOf, type TimeRun, type TimeState } from './time-runs.ts';

/** A day of the grid, in minutes of any one clock. */
export interface Day {
  readonly on: string;
  readonly from: number;
  readonly until: number;
}

export interface Span {
  readonly from: number;
  readonly until: number;
}

/** Whether a party, or a room, can at a time; and which of its people or rooms then. */
export interface Standing {
  readonly state: TimeState;
  /** Where it stands among those that were asked about. */
  readonly nth?: number;
}

const quarter = 15;

/** Runs by the day in which they begin: a look at one time then reads that day alone. */
export type RunsByDay = ReadonlyMap<string, readonly TimeRun[]>;

export const runsByDay = (times: Parameters<typeof runsOf>[0]): RunsByDay =>
  grouped(runsOf(times), ({ from }) => dayOf(from));

/** Days of the grid lie within a day of UTC: a municipality is not open around midnight. */
const dayOf = (minute: number): string => new Date(minute * 60_000).toISOString().slice(0, 10);

/** What one calendar says of a whole time: busy before off, off before unknown, and free only where all of it is. */
function stateAt(byDay: RunsByDay, { from, until }: Span): TimeState {
  let state: TimeState = 'free';
  let seen = from;
  for (const run of byDay.get(dayOf(from)) ?? []) {
    if (run.until <= from || run.from >= until) continue;
    if (run.from > seen) return 'off';
    seen = Math.max(seen, run.until);
    if (run.state === 'busy' || run.state === 'away') return run.state;
    if (run.state === 'off') state = 'off';
    else if (run.state === 'unknown' && state === 'free') state = 'unknown';
  }
  return seen >= until ? state : 'off';
}

/** The first where they can, else the first of the others who can, else one whom one can ask, else what the first says. */
export function standingAt(all: readonly RunsByDay[], span: Span): Standing {
  const [contact] = all;
  if (!contact) return { state: 'off' };
  const first = stateAt(contact, span);
  if (first === 'free') return { state: 'free', nth: 0 };
  let unknown = first === 'unknown' ? 0 : -1;
  for (let nth = 1; nth < all.length; nth++) {
    const state = stateAt(all[nth]!, span);
    if (state === 'free') return { state: 'substitute', nth };
    if (state === 'unknown' && unknown < 0) unknown = nth;
  }
  return unknown < 0 ? { state: first } : { state: 'unknown', nth: unknown };
}

/** The keys by which one goes from one time to the next, and where each leads. */
export const moves = {
  ArrowRight: 'later',
  ArrowLeft: 'earlier',
  ArrowDown: 'day after',
  ArrowUp: 'day before',
  PageDown: 'week after',
  PageUp: 'week before',
  Home: 'first of day',
  End: 'last of day',
} as const;
export type Move = (typeof moves)[keyof typeof moves];

/** Another start of a meeting of this length; the same one where there is nothing beyond. */
export function moved(days: readonly Day[], at: number, move: Move, duration: number): number {
  const open = days.filter(({ from, until }) => until - from >= duration);
  const here = open.findIndex(({ from, until }) => at >= from && at < until);
  const day = open[here];
  if (!day) return open[0]?.from ?? at;
  const last = ({ until }: Day) => until - duration;
  const onDay = (other: Day | undefined) =>
    other ? Math.min(Math.max(other.from, other.from + (at - day.from)), last(other)) : at;
  switch (move) {
    case 'later':
      return at + quarter <= last(day) ? at + quarter : (open[here + 1]?.from ?? at);
    case 'earlier':
      return at - quarter >= day.from ? at - quarter : here > 0 ? last(open[here - 1]!) : at;
    case 'day after':
      return onDay(open[here + 1]);
    case 'day before':
      return onDay(open[here - 1]);
    case 'week after':
      return onDay(open.find(({ on }) => weekOf(on) > weekOf(day.on)));
    case 'week before':
      return onDay(open.findLast(({ on }) => weekOf(on) < weekOf(day.on)));
    case 'first of day':
      return day.from;
    case 'last of day':
      return last(day);
  }
}

/** 1 January 1970 was a Thursday; Monday is the first day of a week. */
export const weekOf = (on: string): number => Math.floor((Date.parse(on) / 86_400_000 + 3) / 7);

interface Opening {
  readonly on: string;
  readonly startsAt: string;
  readonly endsAt: string;
}

/** One line a day, whatever breaks the opening hours have. */
export function daysOf(openings: readonly Opening[]): Day[] {
  const days = new Map<string, Day>();
  for (const { on, startsAt, endsAt } of openings)
    days.set(on, { on, from: days.get(on)?.from ?? minuteOf(startsAt), until: minuteOf(endsAt) });
  return [...days.values()];
}

/** By weeks, or day by day where there is no room for more. */
export function pagesOf(days: readonly Day[], dayByDay: boolean): Day[][] {
  return [...grouped(days, ({ on }) => (dayByDay ? on : weekOf(on))).values()];
}

function grouped<Item, Key>(items: readonly Item[], keyOf: (item: Item) => Key): Map<Key, Item[]> {
  const groups = new Map<Key, Item[]>();
  for (const item of items) {
    const group = groups.get(keyOf(item));
    if (group) group.push(item);
    else groups.set(keyOf(item), [item]);
  }
  return groups;
}
