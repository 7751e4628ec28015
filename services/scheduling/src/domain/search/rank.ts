import { both, firstBit, isEmpty, type Mask, noneOf, without } from '../availability/mask.ts';

/**
 * Lexicographic ranking by narrowing: of the candidates keep those of the first level, of these those of the second,
 * and so on; a level that would leave nobody is passed over. What remains in the end, the earliest first, is what no
 * other start beats. No weights, no averages: seven optional parties never outvote one required (0062).
 */
export function best(candidates: Mask, levels: readonly Mask[]): number {
  let left = candidates;
  for (const level of levels) {
    const narrowed = both(left, level);
    if (!isEmpty(narrowed)) left = narrowed;
  }
  return firstBit(left);
}

/** The best `wanted` starts of meetings that don't overlap: they are all held at once, for the same people. */
export function bestApart(candidates: Mask, levels: readonly Mask[], length: number, wanted: number): number[] {
  const chosen: number[] = [];
  let left = candidates;
  while (chosen.length < wanted && !isEmpty(left)) {
    const start = best(left, levels);
    chosen.push(start);
    left = without(left, overlapping(start, length, left.length));
  }
  return chosen;
}

function overlapping(start: number, length: number, words: number): Mask {
  const mask = noneOf(words);
  const past = Math.min(start + length, words << 5);
  for (let bit = Math.max(0, start - length + 1); bit < past; bit++) mask[bit >>> 5]! |= 1 << (bit & 31);
  return mask;
}

/**
 * "As many of these as possible", as levels: how many of the masks are set at each start, counted for all starts at
 * once in binary (a carry-save adder), the most significant digit first.
 */
export function asManyAs(masks: readonly Mask[]): Mask[] {
  return countPerStart(masks).reverse();
}

function countPerStart(masks: readonly Mask[]): Mask[] {
  const digits: Mask[] = [];
  for (const mask of masks) {
    let carry = mask;
    for (let digit = 0; !isEmpty(carry); digit++) {
      const before = digits[digit];
      digits[digit] = before ? exclusive(before, carry) : carry;
      carry = before ? both(before, carry) : noneOf(mask.length);
    }
  }
  return digits;
}

function exclusive(a: Mask, b: Mask): Mask {
  const out = new Int32Array(a.length);
  for (let w = 0; w < a.length; w++) out[w] = a[w]! ^ b[w]!;
  return out;
}
