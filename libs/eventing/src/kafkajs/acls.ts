import type { Admin, Kafka, AclEntry as KafkaJsAcl } from 'kafkajs';
import type { AclEntry } from '../kafka-client.ts';

// Numbers of Kafka's protocol: an ES module can't import kafkajs's own names for them.
const resources = { topic: 2, group: 3 };
const operations = { Read: 3, Write: 4 };
const allowed = 3;
const literally = 3;
const any = 1;
/** Milliseconds. */
const longestSpread = 15_000;

/** See `KafkaClient.allow`. */
export async function allow(kafka: Kafka, prefix: string, entries: readonly AclEntry[]): Promise<void> {
  const admin = kafka.admin();
  await admin.connect();
  try {
    await admin.createAcls({ acl: entries.map((entry) => acl(prefix, entry)) });
    await known(admin, prefix, entries);
  } finally {
    await admin.disconnect();
  }
}

const acl = (prefix: string, { principal, resource, name, operation }: AclEntry): KafkaJsAcl => ({
  principal: `User:${principal}`,
  host: '*',
  resourceType: resources[resource],
  resourceName: prefix + name,
  resourcePatternType: literally,
  operation: operations[operation],
  permissionType: allowed,
});

/** Resolves when a broker has them from the controller: until then it refuses what they allow. */
async function known(admin: Admin, prefix: string, entries: readonly AclEntry[]): Promise<void> {
  const end = performance.now() + longestSpread;
  const nameOf = (one: object) => JSON.stringify(Object.values(one));
  const wanted = entries.map(({ principal, resource, name, operation }) =>
    nameOf([`User:${principal}`, resources[resource], prefix + name, operations[operation]]),
  );
  for (;;) {
    const filter = { resourceType: any, resourcePatternType: any, operation: any, permissionType: any };
    const { resources: found } = await admin.describeAcls(filter);
    const there = new Set(
      found.flatMap(({ resourceType, resourceName, acls }) =>
        acls.map(({ principal, operation }) => nameOf([principal, resourceType, resourceName, operation])),
      ),
    );
    if (wanted.every((one) => there.has(one))) return;
    if (performance.now() > end) throw new Error(`the access list is not there after ${longestSpread} ms`);
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
}
