import dayjs, { type Dayjs } from 'dayjs';
import type { Busy } from '../src/calendar/domain/calendar.ts';

export interface Range {
  start: Dayjs;
  end: Dayjs;
}

export const dayjsRanges = (free: readonly Busy[]): Range[] =>
  free.map(({ from, until }) => ({ start: dayjs(from * 60_000), end: dayjs(until * 60_000) }));

/**
 * The peer with the most users: two pointers over sorted ranges of dayjs objects, person after person, with the
 * timestamps taken out once (own code, after the published algorithm of cal.com since June 2025).
 */
export function dayjsIntersection(people: readonly (readonly Range[])[]): Range[] {
  const sorted = people.map((ranges) =>
    ranges
      .map((range) => ({ ...range, from: range.start.valueOf(), until: range.end.valueOf() }))
      .sort((a, b) => a.from - b.from),
  );
  let common = sorted[0]!;
  for (const ranges of sorted.slice(1)) {
    const shared: typeof common = [];
    for (let a = 0, b = 0; a < common.length && b < ranges.length; ) {
      const [one, other] = [common[a]!, ranges[b]!];
      const from = Math.max(one.from, other.from);
      const until = Math.min(one.until, other.until);
      if (from < until)
        shared.push({
          start: one.from > other.from ? one.start : other.start,
          end: one.until < other.until ? one.end : other.end,
          from,
          until,
        });
      if (one.until <= other.until) a++;
      else b++;
    }
    common = shared;
  }
  return common.map(({ start, end }) => ({ start, end }));
}

/** Free times as `[from, until, from, until, …]`. */
export const flatRanges = (free: readonly Busy[]): Int32Array =>
  Int32Array.from(free.flatMap(({ from, until }) => [from, until]));

const spare = [new Int32Array(4096), new Int32Array(4096)];

/** The strong peer: the same two pointers on plain numbers in typed arrays, without allocating. Gives how many it wrote. */
export function sweep(people: readonly Int32Array[]): { ranges: Int32Array; size: number } {
  let common = people[0]!;
  let size = common.length;
  for (let person = 1; person < people.length; person++) {
    const ranges = people[person]!;
    const shared = spare[person & 1]!;
    let wrote = 0;
    for (let a = 0, b = 0; a < size && b < ranges.length; ) {
      const from = Math.max(common[a]!, ranges[b]!);
      const until = Math.min(common[a + 1]!, ranges[b + 1]!);
      if (from < until) {
        shared[wrote++] = from;
        shared[wrote++] = until;
      }
      if (common[a + 1]! <= ranges[b + 1]!) a += 2;
      else b += 2;
    }
    common = shared;
    size = wrote;
  }
  return { ranges: common, size };
}
