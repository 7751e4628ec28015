/** Limits the requests of one caller per minute, with a sliding window: this minute's count and a share of the last. */
export class RateLimit {
  #window = new Map<string, number>();
  #before = new Map<string, number>();
  /** By a clock that nobody sets. */
  #since = performance.now();
  constructor(
    private readonly perMinute: number,
    private readonly span = 60_000,
  ) {}

  /** @returns seconds to wait, or 0 when the call is allowed. @param caller a person's id, or an address without one. */
  take(caller: string): number {
    const now = performance.now();
    const age = now - this.#since;
    if (age >= this.span) {
      this.#before = age < 2 * this.span ? this.#window : new Map();
      this.#window = new Map();
      this.#since = age < 2 * this.span ? this.#since + this.span : now;
    }
    const passed = (now - this.#since) / this.span;
    const count = this.#window.get(caller) ?? 0;
    if (count + (this.#before.get(caller) ?? 0) * (1 - passed) >= this.perMinute) {
      return Math.max(1, Math.ceil(((1 - passed) * this.span) / 1000));
    }
    this.#window.set(caller, count + 1);
    return 0;
  }
}
