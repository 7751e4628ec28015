import type { Admin, ITopicConfig, Kafka } from 'kafkajs';
import { type ProvisionOptions, partitionCount, type TopicPlan } from '../kafka-client.ts';

/** Milliseconds. */
const longestElection = 15_000;
const longestBeginning = 90_000;

/** See `KafkaClient.provision`. @returns names with the prefix. */
export async function provision(
  kafka: Kafka,
  prefix: string,
  topics: readonly TopicPlan[],
  options: ProvisionOptions,
): Promise<string[]> {
  const admin = kafka.admin();
  await admin.connect();
  try {
    const wanted = new Map(topics.map((plan) => [prefix + plan.topic, plan]));
    const before = new Set(await admin.listTopics());
    const missing = [...wanted].filter(([name]) => !before.has(name));
    if (missing.length > 0) await create(admin, missing, options);
    await check(admin, [...wanted.keys()]);
    const topicNames = [...wanted.keys()].slice(0, 1);
    for (const group of options.groups ?? []) {
      await inTime(() => admin.fetchOffsets({ groupId: prefix + group, topics: topicNames }));
    }
    return missing.map(([name]) => name);
  } finally {
    await admin.disconnect();
  }
}

async function create(admin: Admin, missing: [string, TopicPlan][], options: ProvisionOptions): Promise<void> {
  const { replication = 1, retentionDays = 30 } = options;
  const safety = replication >= 3 ? [{ name: 'min.insync.replicas', value: '2' }] : [];
  const keeping = ({ compacted }: TopicPlan) =>
    compacted
      ? [{ name: 'cleanup.policy', value: 'compact' }]
      : [{ name: 'retention.ms', value: String(retentionDays * 86_400_000) }];
  const configs = missing.map(
    ([topic, plan]): ITopicConfig => ({
      topic,
      numPartitions: partitionCount,
      replicationFactor: replication,
      configEntries: [...safety, ...keeping(plan), { name: 'unclean.leader.election.enable', value: 'false' }],
    }),
  );
  // False when another was first, which is just as well. Kafkajs can't wait for leaders: a broker that does not yet know
  // of a new topic is an error to it.
  await admin.createTopics({ topics: configs, waitForLeaders: false });
}

async function check(admin: Admin, names: string[]): Promise<void> {
  const topics = await led(admin, names);
  const wrong = topics.filter(({ partitions }) => partitions.length !== partitionCount);
  if (wrong.length === 0) return;
  const found = wrong.map(({ name, partitions }) => `${name} has ${partitions.length}`).join(', ');
  throw new Error(`every topic must have ${partitionCount} partitions, but ${found}; make a new topic instead`);
}

/**
 * What fails because Kafka is not ready is tried again. A new broker on a busy machine takes long to make the 50 partitions
 * of its own in which it keeps groups, and says so; about other errors it does not change its mind.
 */
async function inTime<T>(request: () => Promise<T>): Promise<T> {
  for (const began = performance.now(); ; ) {
    try {
      return await request();
    } catch (error) {
      const { retriable } = error as { retriable?: boolean };
      if (performance.now() - began > (retriable ? longestBeginning : longestElection)) throw error;
    }
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
}

/** The metadata of these topics, once each partition has a leader. */
const led = (admin: Admin, names: string[]) =>
  inTime(async () => {
    const { topics } = await admin.fetchTopicMetadata({ topics: names });
    if (topics.every(({ partitions }) => partitions.every(({ leader }) => leader >= 0))) return topics;
    throw Object.assign(new Error(`no leader for all of ${names.join(', ')}`), { retriable: true });
  });
