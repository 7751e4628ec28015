import { randomUUID } from 'node:crypto';
import { Kafka, logLevel } from 'kafkajs';
import { encode, envelopeOf } from '../src/envelope.ts';

export interface Produced {
  readonly partition?: number;
  readonly key: string;
  readonly value: Buffer | string | null;
  readonly headers: Readonly<Record<string, string>>;
}

/** @param row of an outbox. @returns another event with its number. */
export function forgedFrom(row: any): Produced {
  const envelope = envelopeOf({ ...row, event_id: randomUUID() });
  return { partition: row.partition, ...encode(envelope, new Date(row.since).toISOString(), row.data) };
}

/** A record past every outbox. */
export async function produceTo(brokers: readonly string[], topic: string, message: Produced): Promise<void> {
  const kafka = new Kafka({ brokers: [...brokers], logLevel: logLevel.NOTHING, retry: { retries: 20 } });
  const producer = kafka.producer({ allowAutoTopicCreation: false });
  await producer.connect();
  try {
    await producer.send({ topic, messages: [message] });
  } finally {
    await producer.disconnect();
  }
}
