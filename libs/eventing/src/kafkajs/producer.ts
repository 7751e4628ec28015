import { type Kafka, Partitioners, type Producer, type RecordMetadata } from 'kafkajs';
import type { Outgoing } from '../envelope.ts';
import type { Addressed, KafkaClient } from '../kafka-client.ts';

/**
 * kafkajs 2.2.4 loses messages in two ways: when sends run side by side and one of them is repeated, and when one send
 * goes to partitions on several brokers of which one fails. Hence the rules here: one send at a time, to one partition,
 * with its answer read (heartbeats, which prove something by arriving and nothing by not arriving, go to all partitions
 * in one); after any doubt the producer is thrown away, and the caller begins again with what is stored.
 *
 * The producer is not idempotent: consumers drop repetitions in any case, and what kafkajs adds to a producer for it is
 * where the first loss is.
 */
export class KafkaProducer implements Pick<KafkaClient, 'send' | 'sendAll' | 'close'> {
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
    return this.inTurn(() => this.attempt(this.prefix + topic, partition, records));
  }

  sendAll(records: readonly Addressed[]): Promise<void> {
    return this.inTurn(() => this.attemptAll(records));
  }

  async close(): Promise<void> {
    this.closed.abort();
    await this.turn;
    this.discard();
  }

  private inTurn<T>(attempt: () => Promise<T>): Promise<T> {
    const sent = this.turn.then(() => this.sendNow(attempt));
    this.turn = sent.catch(() => {});
    return sent;
  }

  private async sendNow<T>(attempt: () => Promise<T>): Promise<T> {
    try {
      return await this.inTime(attempt());
    } catch (error) {
      this.discard();
      throw error;
    }
  }

  private async attempt(topic: string, partition: number, records: readonly Outgoing[]): Promise<number> {
    const producer = await this.connected();
    const messages = records.map((record) => messageOf(record, partition));
    return offsetOf(await producer.send({ topic, acks: -1, timeout: this.deadline, messages }), topic, partition);
  }

  private async attemptAll(records: readonly Addressed[]): Promise<void> {
    const producer = await this.connected();
    const topics = [...new Set(records.map(({ topic }) => topic))];
    const topicMessages = topics.map((topic) => ({
      topic: this.prefix + topic,
      messages: records
        .filter((one) => one.topic === topic)
        .map(({ record, partition }) => messageOf(record, partition)),
    }));
    const answer = await producer.sendBatch({ acks: -1, timeout: this.deadline, topicMessages });
    for (const { topic, partition } of records) {
      const named = this.prefix + topic;
      offsetOf(
        answer.filter((one) => one.topicName === named && one.partition === partition),
        named,
        partition,
      );
    }
  }

  private connected(): Promise<Producer> {
    this.producer ??= connect(this.kafka);
    return this.producer;
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

const messageOf = (record: Outgoing, partition: number) => ({
  ...record,
  headers: { ...record.headers },
  partition,
});

async function connect(kafka: Kafka): Promise<Producer> {
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
