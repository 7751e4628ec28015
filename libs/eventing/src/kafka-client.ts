import type { Socket } from 'node:net';
import type { ConnectionOptions } from 'node:tls';
import type { BusRecord, Outgoing } from './envelope.ts';

/**
 * Everything eventing asks of Kafka. `kafkajs/` implements it and is the only folder that imports kafkajs; only
 * `eventing.ts` and `provision.ts`, which choose a client, import from there. Topics and groups have no installation
 * prefix here: the client adds it. Times are in milliseconds.
 */
export interface KafkaClient {
  /**
   * Sends records to one partition. One send is under way at a time; the next begins when it has ended.
   * @returns the offset of the first record, once every replica in sync has them all.
   * @throws Error when it was refused, not answered in time or answered with anything else. The records may have been
   *   written or not: the caller sends them again.
   */
  send(topic: string, partition: number, records: readonly Outgoing[]): Promise<number>;

  /**
   * Sends records to many partitions in one request for each broker, in its turn like any other send. For records that
   * may arrive late, twice or not at all.
   * @throws Error unless all of them are where they belong.
   */
  sendAll(records: readonly Addressed[]): Promise<void>;

  /** Joins a group and passes batches to `store`. Starts at once and does not throw: it waits for a broker that is away. */
  consume(subscription: Subscription): Consumption;

  /**
   * How many records a group has not received yet, heartbeats included.
   * @throws Error when a broker is away: then it is not known.
   */
  lag(group: string, positions: readonly PartitionPosition[]): Promise<number>;

  /**
   * Creates the topics that are missing, with `partitionCount` partitions. Safe to repeat, and from several processes.
   * @returns the topics it created.
   * @throws Error when a topic has another number of partitions: the order of its streams can't be kept.
   */
  provision(topics: readonly TopicPlan[], options?: ProvisionOptions): Promise<string[]>;

  /**
   * Lets these principals do this with these topics and groups, and nothing else: whatever else the broker's access list
   * allows one of them with one of these is removed. Entries of others stay, and those with other names. Safe to repeat.
   * Needs a principal that may alter the cluster.
   */
  allow(entries: readonly AclEntry[]): Promise<void>;

  /** Ends sending: the send under way fails, and so do all later ones. Consumptions are stopped one by one. */
  close(): Promise<void>;
}

export interface Addressed {
  readonly topic: string;
  readonly partition: number;
  readonly record: Outgoing;
}

export interface KafkaAddress {
  /** `host:port` */
  readonly brokers: readonly string[];
  readonly clientId?: string;
  /**
   * The client id of this process instead of `clientId`: no two running processes have the same, and a restarted one
   * has the one it had (host and port do). Then a killed process does not delay its successor.
   */
  readonly instance?: string;
  /** Put in front of topics and groups, so that several installations share a cluster. */
  readonly prefix?: string;
  readonly ssl?: boolean | ConnectionOptions;
  readonly sasl?: Password<'plain'> | Password<'scram-sha-256'> | Password<'scram-sha-512'> | Token;
  /** Opens the connection to a broker in another way. For tests: through a proxy. */
  readonly connect?: (host: string, port: number, connected: () => void) => Socket;
}

interface Password<Mechanism extends string> {
  readonly mechanism: Mechanism;
  readonly username: string;
  readonly password: string;
}

interface Token {
  readonly mechanism: 'oauthbearer';
  readonly oauthBearerProvider: () => Promise<{ value: string }>;
}

export interface Subscription {
  readonly group: string;
  /** Read from their beginning by a new group. */
  readonly topics: readonly string[];
  /** Stores a batch, after which its offsets are committed. A rejection means "not now": the batch comes again. */
  readonly store: (batch: Batch) => Promise<void>;
}

/** Records of one partition, in their order. */
export interface Batch {
  readonly topic: string;
  readonly partition: number;
  readonly records: readonly BusRecord[];
}

/** A member of a group, as long as it has not been stopped. */
export interface Consumption {
  status(): ConsumptionStatus;
  /** The partitions assigned to this process, and how far it has stored each. */
  positions(): readonly PartitionPosition[];
  /** By `performance.now()`: when it last joined the group, crashed, or had a batch stored or refused. */
  lastSignAt(): number;
  /** Leaves its connections and the group, and joins again: for one that hangs. The reason is logged. */
  rebuild(because: Error): void;
  /** While true no batch is passed to `store`: what comes stays in Kafka. */
  setCongested(congested: boolean): void;
  /** Commits what was stored and leaves the group. Does not wait for a broker that is away. */
  stop(): Promise<void>;
}

export interface ConsumptionStatus {
  /** It is a member of the group. */
  readonly running: boolean;
  /** How many are assigned to this process. */
  readonly partitions: number;
  readonly congested: boolean;
  readonly lastBatchAt: Date | undefined;
}

export interface PartitionPosition {
  readonly topic: string;
  readonly partition: number;
  /** The offset it wants next; undefined: what its group has committed decides. */
  readonly next: string | undefined;
}

export interface TopicPlan {
  readonly topic: string;
  /** Keeps the latest snapshot of each stream instead of the last month of events. */
  readonly compacted?: boolean;
}

export interface AclEntry {
  /** The name that it signs in with: `User:<principal>` to the broker. */
  readonly principal: string;
  readonly resource: 'topic' | 'group';
  readonly name: string;
  readonly operation: 'Read' | 'Write';
}

export interface ProvisionOptions {
  /** Copies of each partition; from 3 on, a write must be on two of them. Default 1. */
  readonly replication?: number;
  /** Days for which events are kept. Default 30. */
  readonly retentionDays?: number;
  /** Waits until these groups can be joined: on a new broker their coordinator takes seconds to load. */
  readonly groups?: readonly string[];
}

/**
 * Every topic has this many partitions, for ever: another number would send a stream to another partition, and the
 * order between its old and new events would be lost.
 */
export const partitionCount = 12;
