import { Kafka, logLevel, type Producer } from 'kafkajs';
import pg from 'pg';
import { PreparingClient } from '../src/preparing-client.ts';
import { type Side, type SideOptions, streams } from './eventing-part.ts';

const floorTopic = 'bench.floor';
const atOnce = 8;

/**
 * The least that moves a row from one database to another: insert, send what has been inserted meanwhile, insert. A
 * commit for each event at both ends and one send at a time, as ours. Whatever dies takes with it what was on its way;
 * nothing keeps an event from being handled twice or out of turn.
 */
export class Floor implements Side {
  private readonly pool: pg.Pool;
  private readonly kafka: Kafka;
  private producer: Promise<Producer> | undefined;
  private waiting: { key: string; value: string }[] = [];
  private sending = false;
  private stopping: (() => Promise<void>)[] = [];

  constructor({ databaseUrl, brokers }: SideOptions) {
    this.pool = new pg.Pool({ connectionString: databaseUrl, max: 20, Client: PreparingClient });
    this.kafka = new Kafka({ clientId: 'floor', brokers: [brokers], logLevel: logLevel.NOTHING });
  }

  async publish(n: number): Promise<void> {
    const filling = 'x'.repeat(450);
    await this.pool.query('INSERT INTO produced (n, filling) VALUES ($1, $2)', [n, filling]);
    this.waiting.push({ key: `case-${n % streams}`, value: JSON.stringify({ n, filling }) });
    void this.send();
  }

  private async send(): Promise<void> {
    if (this.sending) return;
    this.sending = true;
    this.producer ??= this.connect();
    const producer = await this.producer;
    while (this.waiting.length > 0) {
      await producer.send({ topic: floorTopic, acks: -1, messages: this.waiting.splice(0) });
    }
    this.sending = false;
  }

  private async connect(): Promise<Producer> {
    const producer = this.kafka.producer();
    await producer.connect();
    this.stopping.push(() => producer.disconnect());
    return producer;
  }

  async consume(handled: (n: number) => void): Promise<void> {
    const consumer = this.kafka.consumer({ groupId: 'floor', maxWaitTimeInMs: 250 });
    await consumer.connect();
    this.stopping.push(() => consumer.disconnect());
    await consumer.subscribe({ topic: floorTopic, fromBeginning: true });
    const joined = new Promise((resolve) => consumer.on(consumer.events.GROUP_JOIN, resolve));
    await consumer.run({
      partitionsConsumedConcurrently: 3,
      eachBatch: async ({ batch: { messages } }) => {
        const left = messages.map(({ value }) => JSON.parse(String(value)) as { n: number; filling: string });
        const worker = async () => {
          for (let one = left.shift(); one; one = left.shift()) {
            await this.pool.query('INSERT INTO effect (n, filling) VALUES ($1, $2)', [one.n, one.filling]);
            handled(one.n);
          }
        };
        await Promise.all(Array.from({ length: atOnce }, worker));
      },
    });
    await joined;
  }

  async stop(): Promise<void> {
    await Promise.all(this.stopping.map((stop) => stop()));
    await this.pool.end();
  }
}
