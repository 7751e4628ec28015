import type { Outgoing } from '../src/envelope.ts';
import type { Addressed } from '../src/kafka-client.ts';
import type { Bus } from '../src/outbox/relay.ts';

/** A bus in memory that fails and hangs as told. */
export class MemoryBus implements Bus {
  readonly sends: { topic: string; partition: number; records: readonly Outgoing[] }[] = [];
  asked = 0;
  /** To many partitions. */
  requests = 0;
  failing: (partition: number) => boolean = () => false;
  private gate: Promise<void> = Promise.resolve();

  /** Sends hang until the returned function is called. */
  hang(): () => void {
    let open = () => {};
    this.gate = new Promise((resolve) => {
      open = resolve;
    });
    return open;
  }

  async send(topic: string, partition: number, records: readonly Outgoing[]): Promise<number> {
    this.asked += 1;
    await this.gate;
    if (this.failing(partition)) throw new Error('no');
    this.sends.push({ topic, partition, records });
    return this.sends.length;
  }

  async sendAll(all: readonly Addressed[]): Promise<void> {
    this.requests += 1;
    if (all.some(({ partition }) => this.failing(partition))) throw new Error('no');
    for (const { topic, partition, record } of all) await this.send(topic, partition, [record]);
  }

  async close(): Promise<void> {}

  sequences(orderId: string): string[] {
    const records = this.sends.flatMap(({ records }) => records).filter(({ key }) => key === `shop:order:${orderId}`);
    return records.map(({ headers }) => headers['ce_sequence']!);
  }

  heartbeats(): number[] {
    return this.sends.filter(({ records }) => records[0]!.key === 'heartbeat').map(({ partition }) => partition);
  }
}
