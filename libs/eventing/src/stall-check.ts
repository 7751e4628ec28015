import type { Consumption, KafkaClient } from './kafka-client.ts';

/** A consumer whose loop has ended looks like one of a quiet topic, until Kafka is asked whether it lags behind. */
export class StallCheck {
  /** Until then nothing was wrong, by `performance.now()`. */
  private fineUntil = performance.now();
  /** The last batch before it was built anew. */
  private rebuiltAfter: Date | 'none' | undefined;

  constructor(
    private readonly client: Pick<KafkaClient, 'lag'>,
    private readonly group: string,
    private readonly consumption: Consumption,
  ) {}

  /**
   * The first time that it is stuck it is built anew, and the process only told when it still stores nothing after that.
   * See `Watched`. @throws Error when Kafka is away.
   */
  async stuck(patience: number): Promise<string | undefined> {
    const { consumption, group } = this;
    const before = this.quietSince();
    if (consumption.status().congested || performance.now() < before + patience) return undefined;
    const lag = await this.client.lag(group, consumption.positions()).catch((error) => {
      this.fineUntil = performance.now(); // Kafka is away: patience begins anew when it is back
      throw error;
    });
    if (this.quietSince() !== before) return undefined;
    const { running, lastBatchAt = 'none' } = consumption.status();
    if (running && lag === 0) {
      this.fineUntil = performance.now();
      return undefined;
    }
    const stalled = new Stalled(group, running ? 'receives-nothing' : 'not-back');
    if (this.rebuiltAfter === lastBatchAt) return stalled.message;
    this.rebuiltAfter = lastBatchAt;
    this.fineUntil = performance.now();
    consumption.rebuild(stalled);
    return undefined;
  }

  private quietSince(): number {
    return Math.max(this.fineUntil, this.consumption.lastSignAt());
  }
}

const sentences = {
  'receives-nothing': 'receives nothing, although it lags behind',
  'not-back': 'does not come back, and Kafka is there',
};

class Stalled extends Error {
  override readonly name = 'Stalled';

  constructor(
    group: string,
    readonly code: keyof typeof sentences,
  ) {
    super(`the consumer of ${group} ${sentences[code]}`);
  }
}
