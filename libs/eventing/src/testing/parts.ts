import { randomBytes } from 'node:crypto';
import { type EachBatchPayload, Kafka, type KafkaMessage, logLevel } from 'kafkajs';
import pg from 'pg';
import type { KafkaAddress, TopicPlan } from '../kafka-client.ts';
import { type PgClient, pgDatabase } from '../pg.ts';
import { provisionTopics } from '../provision.ts';
import { consumerWatchSchema, eventingFunctions, eventingSchema, streamEndsSchema } from '../schema.ts';
import type { Database } from '../sql.ts';

/** A database of its own for one test file, with the roles of a service. */
export interface TestDatabase {
  readonly name: string;
  /** Addresses under the worker role. */
  readonly url: string;
  /** The database as its owner sees it, for looking and for breaking things. */
  readonly owner: pg.Pool;
  readonly app: Database<PgClient>;
  readonly worker: Database<PgClient>;
  readonly workerPool: pg.Pool;
  drop(): Promise<void>;
}

export interface TestDatabaseOptions {
  /** Address of a superuser. Default: TEST_DATABASE_URL. */
  readonly admin?: string;
  readonly prefix?: string;
  readonly connections?: number;
  /** Made by the owner besides the tables of eventing. */
  readonly statements?: readonly string[];
}

export async function testDatabase(options: TestDatabaseOptions = {}): Promise<TestDatabase> {
  const { admin = required('TEST_DATABASE_URL'), prefix = 'ev_', connections = 20, statements = [] } = options;
  const name = prefix + randomBytes(5).toString('hex');
  const roles = { app: `${name}_app`, worker: `${name}_worker` };
  await asAdmin(admin, [
    `CREATE DATABASE ${name}`,
    `CREATE ROLE ${roles.app} LOGIN PASSWORD '${name}'`,
    `CREATE ROLE ${roles.worker} LOGIN PASSWORD '${name}'`,
  ]);
  const owner = poolOf(addressOf(admin, name), 4);
  const schemas = [eventingSchema, eventingFunctions, streamEndsSchema, consumerWatchSchema];
  for (const statement of [...schemas.flatMap((schema) => schema(roles)), ...statements]) await owner.query(statement);
  if (statements.length > 0) {
    await owner.query(`GRANT ALL ON ALL TABLES IN SCHEMA public TO ${roles.worker}`);
    await owner.query(`GRANT ALL ON ALL SEQUENCES IN SCHEMA public TO ${roles.worker}`);
  }
  const url = addressOf(admin, name, roles.worker);
  const appPool = poolOf(addressOf(admin, name, roles.app), 10);
  const workerPool = poolOf(url, connections);
  return {
    name,
    url,
    owner,
    app: pgDatabase(appPool),
    worker: pgDatabase(workerPool),
    workerPool,
    drop: async () => {
      await Promise.all([owner.end(), appPool.end(), workerPool.end()]);
      await asAdmin(admin, [
        `DROP DATABASE IF EXISTS ${name} WITH (FORCE)`,
        `DROP ROLE ${roles.app}`,
        `DROP ROLE ${roles.worker}`,
      ]);
    },
  };
}

/** Topics of its own for one test file: the address carries a prefix that nobody else has. */
export interface TestBus {
  readonly address: KafkaAddress & { readonly prefix: string };
  readonly kafka: Kafka;
  /** All events of a topic (not its heartbeats), partition by partition, oldest first. */
  read(topic: string): Promise<TestRecord[]>;
  drop(): Promise<void>;
}

export interface TestRecord {
  readonly partition: number;
  readonly key: string;
  readonly value: string | null;
  readonly headers: Readonly<Record<string, string>>;
}

/** @param replication Copies of each partition. */
export async function testBus(
  topics: readonly TopicPlan[],
  brokers: readonly string[] = testBrokers(),
  replication = 1,
): Promise<TestBus> {
  const prefix = `ev-${randomBytes(5).toString('hex')}.`;
  const address = { brokers, prefix, clientId: 'eventing-test' };
  await provisionTopics(address, topics, { replication });
  const kafka = new Kafka({ brokers: [...brokers], clientId: 'eventing-test', logLevel: logLevel.NOTHING });
  return {
    address,
    kafka,
    read: (topic) => readTopic(kafka, prefix + topic),
    drop: async () => {
      const admin = kafka.admin();
      await admin.connect();
      await admin.deleteTopics({ topics: topics.map(({ topic }) => prefix + topic) });
      await admin.disconnect();
    },
  };
}

async function readTopic(kafka: Kafka, topic: string): Promise<TestRecord[]> {
  const missing = await endsOf(kafka, topic);
  const found = new Map<number, TestRecord[]>();
  const take = async ({ batch: { partition, messages } }: EachBatchPayload) => {
    found.set(partition, [...(found.get(partition) ?? []), ...messages.map((message) => recordOf(partition, message))]);
    if (BigInt(messages.at(-1)!.offset) + 1n >= missing.get(partition)!) missing.delete(partition);
  };
  const consumer = kafka.consumer({ groupId: `read-${randomBytes(5).toString('hex')}`, maxWaitTimeInMs: 100 });
  await consumer.connect();
  try {
    await consumer.subscribe({ topic, fromBeginning: true });
    await consumer.run({ autoCommit: false, eachBatch: take });
    await until(`all of ${topic} is read`, () => missing.size === 0);
  } finally {
    await consumer.disconnect();
  }
  const records = [...found].sort(([one], [other]) => one - other).flatMap(([, ofPartition]) => ofPartition);
  return records.filter(({ key }) => key !== 'heartbeat');
}

/**
 * Where the partitions that hold anything end. kafkajs does not ask again when a broker is just not the leader, as after
 * a fault, or on a busy machine when the only broker missed its heartbeats to the controller.
 */
async function endsOf(kafka: Kafka, topic: string): Promise<Map<number, bigint>> {
  const admin = kafka.admin();
  await admin.connect();
  try {
    let ends: Awaited<ReturnType<typeof admin.fetchTopicOffsets>> = [];
    await until(`each partition of ${topic} has its leader`, async () => {
      try {
        ends = await admin.fetchTopicOffsets(topic);
        return true;
      } catch (error) {
        if ((error as { retriable?: boolean }).retriable) return false;
        throw error;
      }
    });
    return new Map(ends.filter(({ high }) => high !== '0').map((end) => [end.partition, BigInt(end.high)]));
  } finally {
    await admin.disconnect();
  }
}

function recordOf(partition: number, { key, value, headers }: KafkaMessage): TestRecord {
  const texts = Object.entries(headers ?? {}).map(([name, text]) => [name, String(text)]);
  return { partition, key: String(key), value: value && String(value), headers: Object.fromEntries(texts) };
}

export function testBrokers(): string[] {
  return required('TEST_KAFKA_BROKERS').split(',');
}

/** Resolves when the condition holds; there is no other way to wait. */
export async function until(
  what: string,
  holds: () => boolean | Promise<boolean>,
  { within = 50_000, every = 20 } = {},
): Promise<void> {
  const end = performance.now() + within;
  while (!(await holds())) {
    if (performance.now() > end) throw new Error(`not within ${within} ms: ${what}`);
    await new Promise((resolve) => setTimeout(resolve, every));
  }
}

function poolOf(connectionString: string, max: number): pg.Pool {
  const pool = new pg.Pool({ connectionString, max });
  pool.on('error', () => {}); // databases are killed in these tests
  return pool;
}

function addressOf(admin: string, database: string, role?: string): string {
  const url = new URL(admin);
  url.pathname = `/${database}`;
  if (role) Object.assign(url, { username: role, password: database });
  return url.href;
}

async function asAdmin(url: string, statements: readonly string[]): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  for (const statement of statements) await client.query(statement);
  await client.end();
}

function required(name: string): string {
  const value = process.env[name];
  if (!value) throw new Error(`${name} is not set`);
  return value;
}
