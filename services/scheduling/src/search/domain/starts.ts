import type { Availability } from '../../calendar/domain/calendar.ts';
import type { Grid } from '../../calendar/domain/grid.ts';
import { both, type Mask, noneOf } from '../../calendar/domain/mask.ts';

/** When a table of a certain length could start, as far as one person (or room) is concerned. */
export interface Starts {
  /** Free all the time. */
  sure: Mask;
  /** Not known to be busy; differs from `sure` only when the calendar is unknown. */
  possible: Mask;
  /** Free, but with something busy within the break before or after. */
  tight: Mask;
}

/**
 * The run test comes here, per person, before persons are joined into a party: else two substitutes could share one
 * meeting, each for half of it. It depends on nobody else, so it is worth keeping between searches.
 */
export function startsFor({ known, possible, busy }: Availability, length: number, { breakGrains }: Grid): Starts {
  const starts = runsOf(possible, length);
  const sure = known ? starts : noneOf(starts.length);
  return { sure, possible: starts, tight: both(sure, startsWithoutBreak(busy, length, breakGrains)) };
}

/**
 * Where a run of `length` set bits begins. Built by doubling: a run of four is a run of two followed by a run of two.
 * Word by word with its neighbour, so nothing is stored in between.
 */
export function runsOf(free: Mask, length: number): Mask {
  const runs = noneOf(free.length);
  for (let w = 0; w < free.length; w++) {
    let here = free[w]!;
    let next = w + 1 < free.length ? free[w + 1]! : 0;
    for (let have = 1; have < length; ) {
      const step = Math.min(have, length - have);
      here &= (here >>> step) | (next << (32 - step));
      next &= next >>> step;
      have += step;
    }
    runs[w] = here;
  }
  return runs;
}

function startsWithoutBreak(busy: Mask, length: number, breakGrains: number): Mask {
  const tight = noneOf(busy.length);
  for (let distance = 1; distance <= breakGrains; distance++)
    for (let w = 0; w < busy.length; w++)
      tight[w]! |= wordAt(busy, (w << 5) - distance) | wordAt(busy, (w << 5) + length - 1 + distance);
  return tight;
}

/** The 32 bits from any position on; outside the mask nothing is set. */
function wordAt(mask: Mask, bit: number): number {
  const word = bit >> 5;
  const shift = bit & 31;
  const low = word >= 0 && word < mask.length ? mask[word]! >>> shift : 0;
  return shift > 0 && word + 1 < mask.length ? low | (mask[word + 1]! << (32 - shift)) : low;
}
