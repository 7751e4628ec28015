import { Rhythm } from './wakeup.ts';

/** A part that can detect that it is stuck in a way that only a restart of the process ends. */
export interface Watched {
  /**
   * @param patience Milliseconds without any progress that are still nothing to worry about.
   * @returns why only a restart can help; undefined while all is well, and while nobody can know: a part that waits for
   *   a broker or a database that is away is not stuck.
   */
  stuck(patience: number): Promise<string | undefined>;
}

/**
 * kafkajs can stop without an error: a consumer whose loop has ended still counts as a member, a promise never settles.
 * That can't be repaired from within: it is detected here and reported, so that the process can be restarted.
 */
export class Watchdog {
  private readonly rhythm: Rhythm;

  /** @param onStuck Called for a part that was stuck at two looks in a row: at one it may just be recovering. */
  constructor(watched: () => readonly Watched[], patience: number, onStuck: (reason: string) => void) {
    let suspects = new Set<Watched>();
    this.rhythm = new Rhythm(
      patience / 4,
      async () => {
        const before = suspects;
        suspects = new Set();
        for (const part of watched()) {
          const reason = await part.stuck(patience);
          if (reason) suspects.add(part);
          if (reason && before.has(part)) onStuck(reason);
        }
      },
      () => {}, // what is away can't be judged
    );
  }

  stop(): Promise<void> {
    return this.rhythm.stop();
  }
}
