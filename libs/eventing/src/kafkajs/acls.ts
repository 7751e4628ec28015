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
  const wanted = entries.map((entry) => acl(prefix, entry));
  const admin = kafka.admin();
  await admin.connect();
  try {
    await admin.createAcls({ acl: wanted });
    const stale = staleAmong(await listOf(admin), wanted);
    if (stale.length > 0) await admin.deleteAcls({ filters: stale });
    await known(admin, wanted);
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

/** The broker's whole access list. */
async function listOf(admin: Admin): Promise<KafkaJsAcl[]> {
  const filter = { resourceType: any, resourcePatternType: any, operation: any, permissionType: any };
  const { resources: found } = await admin.describeAcls(filter);
  return found.flatMap(({ acls, ...resource }) =>
    acls.map((one) => ({
      principal: one.principal,
      host: one.host,
      resourceType: resource.resourceType,
      resourceName: resource.resourceName,
      resourcePatternType: resource.resourcePatternType,
      operation: one.operation,
      permissionType: one.permissionType,
    })),
  );
}

const nameOf = (one: KafkaJsAcl) =>
  [one.principal, one.host, ...resourceOf(one), one.operation, one.permissionType].join(' ');
const resourceOf = (one: KafkaJsAcl) => [one.resourceType, one.resourcePatternType, one.resourceName];

/** What is allowed one of the same principals with one of the same topics or groups, and is not wanted. */
function staleAmong(found: readonly KafkaJsAcl[], wanted: readonly KafkaJsAcl[]): KafkaJsAcl[] {
  const ours = new Set(wanted.map(({ principal }) => principal));
  const named = new Set(wanted.map((one) => resourceOf(one).join(' ')));
  const kept = new Set(wanted.map(nameOf));
  return found.filter(
    (one) =>
      one.permissionType === allowed &&
      ours.has(one.principal) &&
      named.has(resourceOf(one).join(' ')) &&
      !kept.has(nameOf(one)),
  );
}

/** Resolves when a broker has the list from the controller: until then it refuses what is new and allows what is gone. */
async function known(admin: Admin, wanted: readonly KafkaJsAcl[]): Promise<void> {
  const end = performance.now() + longestSpread;
  for (;;) {
    const found = await listOf(admin);
    const there = new Set(found.map(nameOf));
    if (wanted.every((one) => there.has(nameOf(one))) && staleAmong(found, wanted).length === 0) return;
    if (performance.now() > end) throw new Error(`the access list is not there after ${longestSpread} ms`);
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
}
