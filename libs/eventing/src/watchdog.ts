import { Rhythm } from './wakeup.ts';

/** A part that can tell that it is stuck in a way that only a restart of the process ends. */
export interface Watched {
  /**
   * @param patience Milliseconds without any progress that are still nothing to worry about.
   * @returns why only a restart can help; undefined while all is well, and while nobody can know: a part that waits for
   *   a broker or a database that is away is not stuck.
   */
  stuck(patience: number): Promise<string | undefined>;
}

/**
 * kafkajs can stop without telling: a consumer whose loop has ended still counts as a member, a promise never comes
 * back. Nobody repairs that from within; this notices it, says why and lets the process be started again.
 */
export class Watchdog {
  private readonly rhythm: Rhythm;

  /** @param bark Told of a part that was stuck at two looks in a row: at one it may just be coming back. */
  constructor(watched: () => readonly Watched[], patience: number, bark: (reason: string) => void) {
    let suspects = new Set<Watched>();
    this.rhythm = new Rhythm(
      patience / 4,
      async () => {
        const before = suspects;
        suspects = new Set();
        for (const part of watched()) {
          const reason = await part.stuck(patience);
          if (reason) suspects.add(part);
          if (reason && before.has(part)) bark(reason);
        }
      },
      () => {}, // what is away can't be judged
    );
  }

  stop(): Promise<void> {
    return this.rhythm.stop();
  }
}
