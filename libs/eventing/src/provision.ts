import type { AclEntry, KafkaAddress, ProvisionOptions, TopicPlan } from './kafka-client.ts';
import { KafkaJsClient } from './kafkajs/client.ts';
import type { Logger } from './report.ts';

/**
 * Creates the topics that are missing, at deployment: see `KafkaClient.provision`.
 * @returns the names of those it created, with the prefix.
 */
export function provisionTopics(
  address: KafkaAddress,
  topics: readonly TopicPlan[],
  { logger = silent, ...options }: ProvisionOptions & { readonly logger?: Logger } = {},
): Promise<string[]> {
  return new KafkaJsClient(address, logger).provision(topics, options);
}

/** Lets each service write and read what it must, at deployment: see `KafkaClient.allow`. */
export function provisionAcls(
  address: KafkaAddress,
  entries: readonly AclEntry[],
  logger: Logger = silent,
): Promise<void> {
  return new KafkaJsClient(address, logger).allow(entries);
}

const silent = { info() {}, warn() {}, error() {} };
