import { dayAt, type Grid, partAt } from '../../calendar/domain/grid.ts';
import { clearRun, firstBit, isEmpty, type Mask, noneOf } from '../../calendar/domain/mask.ts';

/**
 * Lexicographic ranking by narrowing: of the candidates keep those of the first level, of these those of the second,
 * and so on; a level that would leave nobody is passed over. What remains in the end, the earliest first, is what no
 * other start beats. No weights, no averages: seven optional parties never outvote one required (0062).
 */
export function best(candidates: Mask, levels: readonly Mask[], space = spaceFor(candidates)): number {
  let left = candidates;
  let [spare, other] = space;
  for (const level of levels) {
    let some = 0;
    for (let w = 0; w < left.length; w++) some |= spare[w] = left[w]! & level[w]!;
    if (some === 0) continue;
    left = spare;
    [spare, other] = [other, spare];
  }
  return firstBit(left);
}

/** What narrowing writes in. */
const spaceFor = (mask: Mask) => [noneOf(mask.length), noneOf(mask.length)] as const;

/**
 * The best `wanted` starts of tables that don't overlap: they are all held at once, for the same people. Who can't on
 * the day of the first proposal finds another: a day that has no proposal yet goes before one that has. Only what is in
 * `first` counts for more. After `others`, so not at the cost of who comes and of what the household likes, the
 * same of mornings and afternoons.
 */
export function bestApart(
  candidates: Mask,
  { first, others, last }: Readonly<Record<'first' | 'others' | 'last', readonly Mask[]>>,
  { grid, length }: { grid: Grid; length: number },
  wanted: number,
): number[] {
  const chosen: number[] = [];
  const left = candidates.slice();
  const otherDays = candidates.slice();
  const otherParts = candidates.slice();
  const levels = [...first, otherDays, ...others, otherParts, ...last];
  const space = spaceFor(candidates);
  while (chosen.length < wanted && !isEmpty(left)) {
    const start = best(left, levels, space);
    chosen.push(start);
    clearRun(left, Math.max(0, start - length + 1), start + length);
    const day = dayAt(grid, start);
    const part = partAt(grid, start);
    for (const { on, firstBit, noonBit, grains } of grid.openings) {
      if (on === day) clearRun(otherDays, firstBit, firstBit + grains);
      if (part === 'morning') clearRun(otherParts, firstBit, noonBit);
      else clearRun(otherParts, noonBit, firstBit + grains);
    }
  }
  return chosen;
}

/**
 * "As many of these as possible", as levels: how many of the masks are set at each start, counted in binary for 32
 * starts at once (each new mask is carried through the digits), the most significant digit first.
 */
export function asManyAs(masks: readonly Mask[]): Mask[] {
  const digits: Mask[] = [];
  for (let size = masks.length; size > 0; size >>>= 1) digits.push(noneOf(masks[0]!.length));
  for (const mask of masks)
    for (let w = 0; w < mask.length; w++) {
      let carry = mask[w]!;
      for (let nth = 0; carry !== 0; nth++) {
        const digit = digits[nth]!;
        const before = digit[w]!;
        digit[w] = before ^ carry;
        carry &= before;
      }
    }
  return digits.reverse();
}
