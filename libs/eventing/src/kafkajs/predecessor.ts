import type { Kafka } from 'kafkajs';

interface Cluster {
  connect(): Promise<void>;
  disconnect(): Promise<void>;
  findGroupCoordinator(of: { groupId: string }): Promise<{
    leaveGroup(member: { groupId: string; memberId: string }): Promise<unknown>;
  }>;
}

/**
 * Leaves the group for killed predecessors of this process. Kafka waits for every member before it hands out
 * partitions, and a killed one counts as a member until its session is over: without this a service that is started
 * again at once receives nothing for those ten seconds, and one that is killed every ten seconds never does.
 *
 * @param isDead By the client id (no two living processes have the same, and one that is started again has it too), or by
 *   the id that a consumer had which this process left behind.
 * @returns how many were still there.
 */
export async function leaveForPredecessors(
  kafka: Kafka,
  groupId: string,
  isDead: (member: { clientId: string; memberId: string }) => boolean,
): Promise<number> {
  const admin = kafka.admin();
  await admin.connect();
  const { groups } = await admin.describeGroups([groupId]).finally(() => admin.disconnect());
  const dead = (groups[0]?.members ?? []).filter(isDead);
  if (dead.length === 0) return 0;
  const cluster = clusterOf(kafka);
  await cluster.connect();
  try {
    const coordinator = await cluster.findGroupCoordinator({ groupId });
    // One that is gone meanwhile is an error to Kafka, and just as well.
    for (const { memberId } of dead) await coordinator.leaveGroup({ groupId, memberId }).catch(() => {});
  } finally {
    await cluster.disconnect();
  }
  return dead.length;
}

/** kafkajs speaks the request and offers no way to send it for another member; its clients hide what sends it. */
function clusterOf(kafka: Kafka): Cluster {
  const hidden = Object.getOwnPropertySymbols(kafka).find((one) => one.description === 'private:Kafka:createCluster');
  const create = hidden && (kafka as unknown as Record<symbol, (options: object) => Cluster>)[hidden];
  if (!create) throw new Error('this version of kafkajs keeps its cluster elsewhere');
  return create({ metadataMaxAge: 30_000, allowAutoTopicCreation: false });
}
