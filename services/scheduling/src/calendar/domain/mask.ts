/**
 * One bit for each quarter of an hour of a grid, 32 to a word: a whole fortnight of somebody's time fits in a cache
 * line or two, and "when can all of them?" is a handful of AND instructions (0062).
 */
export type Mask = Int32Array<ArrayBuffer>;

export function noneOf(words: number): Mask {
  return new Int32Array(words);
}

export function setRun(mask: Mask, from: number, until: number): void {
  for (let w = from >>> 5; w << 5 < until; w++) mask[w]! |= bitsOfWord(w, from, until);
}

export function clearRun(mask: Mask, from: number, until: number): void {
  for (let w = from >>> 5; w << 5 < until; w++) mask[w]! &= ~bitsOfWord(w, from, until);
}

/** The bits of one word that lie in a run; the run is not empty there. */
function bitsOfWord(word: number, from: number, until: number): number {
  const below = Math.max(from - (word << 5), 0);
  const above = Math.max((word << 5) + 32 - until, 0);
  return (-1 << below) & (-1 >>> above);
}

export function has(mask: Mask, bit: number): boolean {
  return ((mask[bit >>> 5]! >>> (bit & 31)) & 1) === 1;
}

export function isEmpty(mask: Mask): boolean {
  for (let w = 0; w < mask.length; w++) if (mask[w] !== 0) return false;
  return true;
}

export function both(a: Mask, b: Mask): Mask {
  const out = new Int32Array(a.length);
  for (let w = 0; w < a.length; w++) out[w] = a[w]! & b[w]!;
  return out;
}

export function either(a: Mask, b: Mask): Mask {
  const out = new Int32Array(a.length);
  for (let w = 0; w < a.length; w++) out[w] = a[w]! | b[w]!;
  return out;
}

export function without(a: Mask, b: Mask): Mask {
  const out = new Int32Array(a.length);
  for (let w = 0; w < a.length; w++) out[w] = a[w]! & ~b[w]!;
  return out;
}

/** The first bit that is set, or -1. */
export function firstBit(mask: Mask): number {
  for (let w = 0; w < mask.length; w++) {
    const word = mask[w]!;
    if (word !== 0) return (w << 5) + 31 - Math.clz32(word & -word);
  }
  return -1;
}

/** Every bit that is set, in order. */
export function bitsOf(mask: Mask): number[] {
  const bits: number[] = [];
  for (let bit = 0; bit < mask.length << 5; bit++) if (has(mask, bit)) bits.push(bit);
  return bits;
}

/** How many bits of one word are set. */
export function bitsIn(word: number): number {
  const pairs = word - ((word >>> 1) & 0x55555555);
  const fours = (pairs & 0x33333333) + ((pairs >>> 2) & 0x33333333);
  return Math.imul((fours + (fours >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24;
}
