import type { Kafka } from 'kafkajs';
import type { PartitionPosition } from '../kafka-client.ts';

/** See `KafkaClient.lag`. */
export async function lagOf(
  kafka: Kafka,
  prefix: string,
  group: string,
  positions: readonly PartitionPosition[],
): Promise<number> {
  const admin = kafka.admin();
  try {
    await admin.connect();
    const topics = [...new Set(positions.map(({ topic }) => topic))];
    const committed = new Map<string, bigint>();
    const offsets = await admin.fetchOffsets({
      groupId: prefix + group,
      topics: topics.map((topic) => prefix + topic),
    });
    for (const { topic, partitions } of offsets) {
      for (const { partition, offset } of partitions) committed.set(`${topic}/${partition}`, BigInt(offset));
    }
    let lag = 0n;
    for (const topic of topics) {
      const named = prefix + topic;
      const ends = new Map((await admin.fetchTopicOffsets(named)).map((end) => [end.partition, end]));
      for (const { partition, next } of positions.filter((position) => position.topic === topic)) {
        const end = ends.get(partition)!;
        const [high, low] = [BigInt(end.high), BigInt(end.low)];
        const known = next === undefined ? (committed.get(`${named}/${partition}`) ?? -1n) : BigInt(next);
        const from = known < 0n ? low : known;
        if (high > from) lag += high - from;
      }
    }
    return Number(lag);
  } finally {
    await admin.disconnect().catch(() => {});
  }
}
