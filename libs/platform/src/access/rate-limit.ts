import { createHmac, randomBytes } from 'node:crypto';

/** A caller is counted in one place of each row, and has as many calls as the least of them says. */
const rows = 4;
/** A megabyte in all: with a hundred thousand callers a minute three share a place, and all four at once hardly ever. */
const places = 32_768;

/**
 * Limits the requests of one caller per minute, with a sliding window: this minute's count and a share of the last. For the
 * machine's sake: counted per process and forgotten with it, so how often a secret may be tried is counted in the
 * database (0035).
 *
 * Whoever calls says who they are, so memory does not grow with what they say: no caller is kept, only the counters of
 * the places that a keyed digest gives it, which nobody outside can aim at those of another.
 */
export class RateLimit {
  #window = new Uint32Array(rows * places);
  #before = new Uint32Array(rows * places);
  /** By a clock that nobody sets. */
  #since = performance.now();
  readonly #key = randomBytes(32);
  constructor(private readonly perMinute: number) {}

  /** @returns seconds to wait, or 0 when the call is allowed. @param caller a person's id, or an address without one. */
  take(caller: string): number {
    const passed = this.turn(performance.now());
    const at = this.placesOf(caller);
    const count = least(this.#window, at);
    if (count + least(this.#before, at) * (1 - passed) >= this.perMinute) {
      return Math.max(1, Math.ceil(((1 - passed) * minute) / 1000));
    }
    for (const place of at) if (this.#window[place] === count) this.#window[place] = count + 1;
    return 0;
  }

  /** @returns how much of this window has passed. */
  private turn(now: number): number {
    const age = now - this.#since;
    if (age >= minute) {
      [this.#window, this.#before] = [this.#before, this.#window];
      this.#window.fill(0);
      if (age >= 2 * minute) this.#before.fill(0);
      this.#since = age < 2 * minute ? this.#since + minute : now;
    }
    return (now - this.#since) / minute;
  }

  private placesOf(caller: string): number[] {
    const digest = createHmac('sha256', this.#key).update(caller).digest();
    return Array.from({ length: rows }, (_, row) => row * places + (digest.readUInt16BE(2 * row) % places));
  }
}

const minute = 60_000;

const least = (counts: Uint32Array, at: readonly number[]): number => Math.min(...at.map((place) => counts[place]!));
