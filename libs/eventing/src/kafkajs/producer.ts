import { type Kafka, Partitioners, type Producer, type RecordMetadata } from 'kafkajs';
import type { Outgoing } from '../envelope.ts';
import type { KafkaClient } from '../kafka-client.ts';

/**
 * kafkajs 2.2.4 loses messages in two ways: when sends run side by side and one of them is repeated, and when one send
 * goes to partitions on several brokers of which one fails. Hence the rules here: one send at a time, to one partition,
 * with its answer read; after any doubt the producer is thrown away, and the caller begins again with what is stored.
 *
 * The producer is not idempotent: consumers drop repetitions in any case, and what kafkajs adds to a producer for it is
 * where the first loss is.
 */
export class KafkaProducer implements Pick<KafkaClient, 'send' | 'close'> {
  private producer: Promise<Producer> | undefined;
  private turn: Promise<unknown> = Promise.resolve();
  private closed = new AbortController();

  /** @param deadline Milliseconds after which a send counts as failed, whatever kafkajs is still doing. */
  constructor(
    private readonly kafka: Kafka,
    private readonly prefix: string,
    private readonly deadline: number,
  ) {}

  send(topic: string, partition: number, records: readonly Outgoing[]): Promise<number> {
    const sent = this.turn.then(() => this.sendNow(this.prefix + topic, partition, records));
    this.turn = sent.catch(() => {});
    return sent;
  }

  async close(): Promise<void> {
    this.closed.abort();
    await this.turn;
    this.discard();
  }

  private async sendNow(topic: string, partition: number, records: readonly Outgoing[]): Promise<number> {
    try {
      return await this.inTime(this.attempt(topic, partition, records));
    } catch (error) {
      this.discard();
      throw error;
    }
  }

  private async attempt(topic: string, partition: number, records: readonly Outgoing[]): Promise<number> {
    this.producer ??= connected(this.kafka);
    const producer = await this.producer;
    const messages = records.map((record) => ({ ...record, headers: { ...record.headers }, partition }));
    return offsetOf(await producer.send({ topic, acks: -1, timeout: this.deadline, messages }), topic, partition);
  }

  private async inTime<T>(work: Promise<T>): Promise<T> {
    const { signal } = this.closed;
    let alarm: NodeJS.Timeout | undefined;
    let closing: (() => void) | undefined;
    const late = new Promise<never>((_, reject) => {
      closing = () => reject(new SendFailed('closed'));
      alarm = setTimeout(() => reject(new SendFailed('deadline')), this.deadline);
      signal.addEventListener('abort', closing, { once: true });
      if (signal.aborted) closing();
    });
    work.catch(() => {});
    return Promise.race([work, late]).finally(() => {
      clearTimeout(alarm);
      signal.removeEventListener('abort', closing!);
    });
  }

  private discard(): void {
    const doubtful = this.producer;
    this.producer = undefined;
    doubtful?.then((producer) => producer.disconnect()).catch(() => {});
  }
}

async function connected(kafka: Kafka): Promise<Producer> {
  const producer = kafka.producer({
    allowAutoTopicCreation: false,
    createPartitioner: Partitioners.DefaultPartitioner,
    idempotent: false,
    maxInFlightRequests: 1,
    // A discarded producer soon gives up; by default an idempotent one would go on for ever, and send late.
    retry: { initialRetryTime: 100, maxRetryTime: 1_000, retries: 3 },
  });
  await producer.connect();
  return producer;
}

/** A send counts only when the answer has the offset of this partition's records. */
function offsetOf(answer: RecordMetadata[], topic: string, partition: number): number {
  const [only, ...others] = answer;
  const offset = Number(only?.baseOffset ?? -1);
  const meant = only?.topicName === topic && only.partition === partition && only.errorCode === 0;
  if (!meant || others.length > 0 || offset < 0) throw new SendFailed('unexpected-answer');
  return offset;
}

export class SendFailed extends Error {
  override readonly name = 'SendFailed';

  constructor(readonly code: 'deadline' | 'closed' | 'unexpected-answer') {
    super(code);
  }
}
