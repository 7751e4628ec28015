import { type Mask, noneOf, setRun } from './mask.ts';
import { type LocalDay, localDay, type Minute, minuteOnWall } from './moment.ts';

/** A round table starts and ends on a quarter of an hour. */
export const minutesPerGrain = 15;

/** Hours of one day in which a round table may be held (local time, `HH:MM`); it has to fit in between. */
export interface OpenHours {
  on: string;
  from: string;
  to: string;
}

interface Opening extends LocalDay {
  opensAt: Minute;
  grains: number;
  firstBit: number;
  /** The first of the afternoon; the end where there is none. */
  noonBit: number;
}

/**
 * The open hours of a search laid end to end as bits. Before and after each stands a margin as long as the break
 * between meetings (at least a quarter): nobody is ever free in it, so that no meeting runs on into the next opening,
 * but somebody may be busy in it, which matters for the break. A grain is a quarter of *elapsed* time from the opening,
 * so hours in which the clock changes simply have four grains more or fewer.
 */
export interface Grid {
  readonly openings: readonly Opening[];
  readonly words: number;
  readonly breakGrains: number;
}

export function gridOf(openHours: readonly OpenHours[], breakMinutes = minutesPerGrain): Grid {
  const breakGrains = Math.ceil(breakMinutes / minutesPerGrain);
  const margin = marginOf(breakGrains);
  let nextBit = 0;
  const openings = openHours.map(({ on, from, to }) => {
    const day = localDay(on);
    const opensAt = minuteOnWall(day, from);
    const grains = Math.max(0, Math.floor((minuteOnWall(day, to) - opensAt) / minutesPerGrain));
    const firstBit = nextBit + margin;
    const morning = Math.ceil((minuteOnWall(day, '12:00') - opensAt) / minutesPerGrain);
    const noonBit = firstBit + Math.min(grains, Math.max(0, morning));
    const opening = { ...day, opensAt, grains, firstBit, noonBit };
    nextBit += margin + grains + margin;
    return opening;
  });
  return { openings, words: (nextBit + 31) >>> 5, breakGrains };
}

const marginOf = (breakGrains: number) => Math.max(1, breakGrains);

/** Every grain in which a meeting could take place; `on` narrows it to some of the days. */
export function openGrains(grid: Grid, on: (day: string) => boolean = () => true): Mask {
  const open = noneOf(grid.words);
  for (const opening of grid.openings)
    if (on(opening.on)) setRun(open, opening.firstBit, opening.firstBit + opening.grains);
  return open;
}

export function minuteAt(grid: Grid, bit: number): Minute {
  const { opensAt, firstBit } = openingAt(grid, bit);
  return opensAt + (bit - firstBit) * minutesPerGrain;
}

export const dayAt = (grid: Grid, bit: number): string => openingAt(grid, bit).on;

export const partAt = (grid: Grid, bit: number): 'morning' | 'afternoon' =>
  bit < openingAt(grid, bit).noonBit ? 'morning' : 'afternoon';

function openingAt({ openings }: Grid, bit: number): Opening {
  let at = openings.length - 1;
  while (openings[at]!.firstBit > bit) at--;
  return openings[at]!;
}

/** The grain that begins at a moment, or -1 when none does. */
export function bitAt(grid: Grid, minute: Minute): number {
  for (const { opensAt, grains, firstBit } of grid.openings) {
    const grain = (minute - opensAt) / minutesPerGrain;
    if (grain >= 0 && grain < grains) return Number.isInteger(grain) ? firstBit + grain : -1;
  }
  return -1;
}

/** Marks every grain, margins too, that an interval so much as touches: busy time is rounded outwards. */
export function markTouched(grid: Grid, mask: Mask, from: Minute, until: Minute): void {
  const margin = marginOf(grid.breakGrains);
  for (const { opensAt, grains, firstBit } of grid.openings) {
    const first = Math.max(-margin, Math.floor((from - opensAt) / minutesPerGrain));
    const past = Math.min(grains + margin, Math.ceil((until - opensAt) / minutesPerGrain));
    setRun(mask, firstBit + first, firstBit + past);
  }
}

/** Marks only the grains that an interval covers wholly: working time is rounded inwards. */
export function markCovered(grid: Grid, mask: Mask, from: Minute, until: Minute): void {
  for (const { opensAt, grains, firstBit } of grid.openings) {
    const first = Math.max(0, Math.ceil((from - opensAt) / minutesPerGrain));
    const past = Math.min(grains, Math.floor((until - opensAt) / minutesPerGrain));
    setRun(mask, firstBit + first, firstBit + past);
  }
}

/** Where in the grid a meeting has to start: not before a moment, after one day, on another at the latest. */
export interface Window {
  notBefore?: Minute;
  after?: string;
  lastOn?: string;
}

/** The grains at which a meeting of `length` grains may start and still end before closing time. */
export function startsWithin(grid: Grid, length: number, { notBefore = 0, after = '', lastOn = '~' }: Window): Mask {
  const starts = noneOf(grid.words);
  for (const { on, opensAt, grains, firstBit } of grid.openings) {
    if (on <= after || on > lastOn) continue;
    const first = Math.max(0, Math.ceil((notBefore - opensAt) / minutesPerGrain));
    setRun(starts, firstBit + first, firstBit + grains - length + 1);
  }
  return starts;
}

/** The starts at which a meeting of `length` grains would overlap one that starts and ends on a quarter. */
export function startsOverlapping(grid: Grid, length: number, { from, until }: { from: Minute; until: Minute }): Mask {
  const starts = noneOf(grid.words);
  for (let at = from - (length - 1) * minutesPerGrain; at < until; at += minutesPerGrain) {
    const bit = bitAt(grid, at);
    if (bit >= 0) setRun(starts, bit, bit + 1);
  }
  return starts;
}
