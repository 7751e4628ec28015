import { Kafka, logLevel } from 'kafkajs';
import type { Outgoing } from '../envelope.ts';
import { usualTiming } from '../eventing-options.ts';
import type {
  AclEntry,
  Addressed,
  Consumption,
  KafkaAddress,
  KafkaClient,
  PartitionPosition,
  ProvisionOptions,
  Subscription,
  TopicPlan,
} from '../kafka-client.ts';
import type { Logger } from '../report.ts';
import { allow } from './acls.ts';
import { KafkaConsumer } from './consumer.ts';
import { lagOf } from './lag.ts';
import { KafkaProducer } from './producer.ts';
import './request-queue.ts';
import { provision } from './topics.ts';

/** Milliseconds. */
export interface KafkaTiming {
  /** After which an unanswered send has failed. */
  readonly send: number;
  /** Without a heartbeat, until another member of the group takes over the partitions. */
  readonly session: number;
  /** Before a consumer that failed is built anew, at first. */
  readonly rebuild: number;
  /** For which Kafka may keep back an answer that nothing is new. */
  readonly fetch: number;
}

const requestTimeout = 15_000;

/** kafkajs behind the port. It connects when it is first asked for something. */
export class KafkaJsClient implements KafkaClient {
  private readonly kafka: Kafka;
  private readonly producer: KafkaProducer;
  private readonly prefix: string;

  constructor(
    private readonly address: KafkaAddress,
    private readonly logger: Logger,
    private readonly timing: KafkaTiming = usualTiming,
  ) {
    this.prefix = address.prefix ?? '';
    this.kafka = kafkaOf(address, requestTimeout);
    const sending = kafkaOf(address, Math.ceil(timing.send / 3));
    this.producer = new KafkaProducer(sending, this.prefix, timing.send);
  }

  send(topic: string, partition: number, records: readonly Outgoing[]): Promise<number> {
    return this.producer.send(topic, partition, records);
  }

  sendAll(records: readonly Addressed[]): Promise<void> {
    return this.producer.sendAll(records);
  }

  consume(subscription: Subscription): Consumption {
    return new KafkaConsumer({
      ...subscription,
      kafka: this.kafka,
      prefix: this.prefix,
      instance: this.address.instance,
      logger: this.logger,
      sessionTimeout: this.timing.session,
      rebuildAfter: this.timing.rebuild,
      fetchWait: this.timing.fetch,
    });
  }

  lag(group: string, positions: readonly PartitionPosition[]): Promise<number> {
    return lagOf(this.kafka, this.prefix, group, positions);
  }

  provision(topics: readonly TopicPlan[], options: ProvisionOptions = {}): Promise<string[]> {
    return provision(this.kafka, this.prefix, topics, options);
  }

  allow(entries: readonly AclEntry[]): Promise<void> {
    return allow(this.kafka, this.prefix, entries);
  }

  close(): Promise<void> {
    return this.producer.close();
  }
}

/** Timeouts in milliseconds: short, because whatever fails is tried again from what is stored. */
export function kafkaOf(address: KafkaAddress, requestTimeout: number): Kafka {
  const { brokers, instance, clientId = 'eventing', ssl, sasl, connect } = address;
  return new Kafka({
    brokers: [...brokers],
    clientId: instance ?? clientId,
    ssl,
    sasl,
    connectionTimeout: 2_000,
    requestTimeout,
    // For connecting: few, because producers and consumers begin again by themselves, and must be able to stop.
    retry: { initialRetryTime: 100, maxRetryTime: 1_000, retries: 2 },
    logLevel: logLevel.NOTHING, // of what fails who asked for it is told, and says when it changes
    ...(connect && { socketFactory: ({ host, port, onConnect }) => connect(host, port, onConnect) }),
  });
}
