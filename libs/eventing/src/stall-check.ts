import type { Consumption, KafkaClient } from './kafka-client.ts';

/** A consumer whose loop has ended looks like one of a quiet topic, until Kafka is asked whether it lags behind. */
export class StallCheck {
  /** Until then nothing was wrong, by `performance.now()`. */
  private fineUntil = performance.now();

  constructor(
    private readonly client: Pick<KafkaClient, 'lag'>,
    private readonly group: string,
    private readonly consumption: Consumption,
  ) {}

  /** See `Watched`. @throws Error when Kafka is away. */
  async stuck(patience: number): Promise<string | undefined> {
    const { consumption, group } = this;
    const before = this.quietSince();
    if (consumption.status().congested || performance.now() < before + patience) return undefined;
    const lag = await this.client.lag(group, consumption.positions()).catch((error) => {
      this.fineUntil = performance.now(); // Kafka is away: patience begins anew when it is back
      throw error;
    });
    if (this.quietSince() !== before) return undefined;
    if (!consumption.status().running) return `the consumer of ${group} does not come back, and Kafka is there`;
    if (lag > 0) return `the consumer of ${group} receives nothing, although it lags behind`;
    this.fineUntil = performance.now();
    return undefined;
  }

  private quietSince(): number {
    return Math.max(this.fineUntil, this.consumption.lastSignAt());
  }
}
