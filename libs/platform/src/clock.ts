import { amsterdamDay } from '@rondetafel/policy';

/**
 * Business time: system time plus an offset kept in the database, so that all processes of a service agree. Only
 * domain decisions and timers follow it; leases, back-off, holds and tokens stay on system time.
 */
export class Clock {
  /** Nothing before the database was read. */
  #aheadMs: number | undefined;

  now(): Date {
    return new Date(Date.now() + (this.#aheadMs ?? 0));
  }

  /** The calendar day in Europe/Amsterdam, `YYYY-MM-DD`. */
  today(): string {
    return amsterdamDay(this.now().toISOString());
  }

  get aheadSeconds(): number {
    return (this.#aheadMs ?? 0) / 1000;
  }

  /** For the platform. Business time never goes back: a smaller offset than the one at the start is ignored. */
  setAhead(seconds: number): void {
    this.#aheadMs = Math.max(this.#aheadMs ?? Number.NEGATIVE_INFINITY, seconds * 1000);
  }
}
