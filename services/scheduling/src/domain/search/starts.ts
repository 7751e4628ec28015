import type { Mask } from '../availability/mask.ts';

/** The longest round table the search plans: eight hours. */
export const mostGrains = 32;

/**
 * Where a run of `length` free grains begins. Built by doubling: a run of four is a run of two followed by a run of
 * two. Word by word with its neighbour, so nothing is stored in between.
 * The run is tested per person, before persons are joined into a party: else two substitutes could share one meeting,
 * each for half of it.
 */
export function startsOf(free: Mask, length: number): Mask {
  const words = free.length;
  const starts = new Int32Array(words);
  for (let w = 0; w < words; w++) {
    let here = free[w]!;
    let next = w + 1 < words ? free[w + 1]! : 0;
    for (let have = 1; have < length; ) {
      const step = Math.min(have, length - have);
      here &= (here >>> step) | (next << (32 - step));
      next &= next >>> step;
      have += step;
    }
    starts[w] = here;
  }
  return starts;
}

/** The starts at which a meeting of `length` would have something busy within `breakGrains` before or after it. */
export function startsWithoutBreak(busy: Mask, length: number, breakGrains: number): Mask {
  const tight = new Int32Array(busy.length);
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
