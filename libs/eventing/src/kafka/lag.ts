import type { Kafka } from 'kafkajs';

/** How far a consumer is in one partition. */
export interface Place {
  readonly topic: string;
  readonly partition: number;
  /** The offset it wants next; undefined: what its group has committed says so. */
  readonly next: string | undefined;
}

/**
 * Whether Kafka has anything for this consumer that it has not heard.
 * @throws Error when Kafka is away: then nobody can know.
 */
export async function isBehind(kafka: Kafka, group: string, places: readonly Place[]): Promise<boolean> {
  const admin = kafka.admin();
  try {
    await admin.connect();
    const topics = [...new Set(places.map(({ topic }) => topic))];
    const committed = new Map<string, bigint>();
    for (const { topic, partitions } of await admin.fetchOffsets({ groupId: group, topics })) {
      for (const { partition, offset } of partitions) committed.set(`${topic}/${partition}`, BigInt(offset));
    }
    for (const topic of topics) {
      const ends = new Map((await admin.fetchTopicOffsets(topic)).map((end) => [end.partition, end]));
      for (const { partition, next } of places.filter((place) => place.topic === topic)) {
        const { high, low } = ends.get(partition)!;
        const known = next === undefined ? (committed.get(`${topic}/${partition}`) ?? -1n) : BigInt(next);
        if (BigInt(high) > (known < 0n ? BigInt(low) : known)) return true;
      }
    }
    return false;
  } finally {
    await admin.disconnect().catch(() => {});
  }
}
