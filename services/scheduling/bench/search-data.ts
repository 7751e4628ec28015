import { availabilityOf, type Busy } from '../src/calendar/domain/calendar.ts';
import { type Grid, gridOf, minutesPerGrain } from '../src/calendar/domain/grid.ts';
import { has } from '../src/calendar/domain/mask.ts';
import { localDay, minuteOnWall } from '../src/calendar/domain/moment.ts';
import type { Candidate } from '../src/search/domain/question.ts';
import { startsFor } from '../src/search/domain/starts.ts';

// Synthetic: the ten working days of one request, office hours of nine hours, tables of ninety minutes.
const days = [23, 24, 25, 26, 27, 30, 31, 32, 33, 34].map((day) =>
  day <= 30 ? `2026-11-${day}` : `2026-12-${String(day - 30).padStart(2, '0')}`,
);
const office = { from: '08:30', to: '17:30' };
export const length = 90 / minutesPerGrain;
export const grid: Grid = gridOf(days.map((on) => ({ on, ...office })));

export interface Person {
  candidate: Candidate;
  /** Free times as moments in minutes, of at least a table's length: what every peer starts from. */
  free: Busy[];
}

/** People who are absent one day in twenty and have a meeting of half an hour to an hour and a half now and then. */
export function peopleOf(count: number, meetingsPerDay: number, seed: number): Person[] {
  const random = generator(seed);
  return Array.from({ length: count }, (_, nth) => {
    const weeklyPattern = [1, 2, 3, 4, 5].filter(() => random() > 0.05).map((weekday) => ({ weekday, ...office }));
    const blocks = days.flatMap((on) => {
      const opensAt = minuteOnWall(localDay(on), office.from);
      return Array.from({ length: Math.floor(random() * (2 * meetingsPerDay + 1)) }, () => {
        const from = opensAt + Math.floor(random() * 34) * minutesPerGrain;
        return { from, until: from + (2 + Math.floor(random() * 5)) * minutesPerGrain };
      });
    });
    const availability = availabilityOf(grid, { weeklyPattern, blocks, reservations: [] });
    const isFree = (bit: number) => has(availability.free, bit);
    return {
      candidate: { id: `person-${nth}`, starts: startsFor(availability, length, grid) },
      free: stretches(isFree),
    };
  });
}

/** Groups of different people, one for each request. */
export function groupsOf<P>(people: readonly P[], size: number, count: number, seed: number): P[][] {
  const random = generator(seed);
  return Array.from({ length: count }, () => {
    const chosen = new Set<P>();
    while (chosen.size < size) chosen.add(people[Math.floor(random() * people.length)]!);
    return [...chosen];
  });
}

function stretches(isFree: (bit: number) => boolean): Busy[] {
  return grid.openings.flatMap(({ opensAt, grains, firstBit }) => {
    const runs: Busy[] = [];
    for (let grain = 0; grain < grains; grain++) {
      if (!isFree(firstBit + grain)) continue;
      const from = opensAt + grain * minutesPerGrain;
      const last = runs.at(-1);
      if (last?.until === from) last.until += minutesPerGrain;
      else runs.push({ from, until: from + minutesPerGrain });
    }
    return runs.filter(({ from, until }) => until - from >= length * minutesPerGrain);
  });
}

function generator(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}
