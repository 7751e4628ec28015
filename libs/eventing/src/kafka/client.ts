import type { Socket } from 'node:net';
import { Kafka, type KafkaConfig, logLevel } from 'kafkajs';
import type { Logger } from '../report.ts';

export interface KafkaAddress {
  readonly brokers: readonly string[];
  readonly clientId?: string;
  /**
   * Names this process for Kafka instead of `clientId`: no two that live have the same name, and one that is started
   * again has the name it had (a host and port do). Then what was killed is not waited for.
   */
  readonly instance?: string;
  /** Put in front of the names of topics and groups, so that several installations share a cluster. */
  readonly prefix?: string;
  readonly ssl?: KafkaConfig['ssl'];
  readonly sasl?: KafkaConfig['sasl'];
  /** Opens the connection to a broker in another way. For tests: through a proxy. */
  readonly connect?: (host: string, port: number, connected: () => void) => Socket;
}

/** Milliseconds. Short, because whatever fails is tried again from what is stored. */
export function kafkaClient(address: KafkaAddress, logger: Logger, requestTimeout: number): Kafka {
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
    logLevel: logLevel.WARN,
    logCreator: () => (entry) => {
      // Each failing request is reported by its connection and again by whoever made it: once is enough.
      if (entry.namespace === 'Connection') return;
      logger.warn({ part: entry.namespace }, `kafkajs: ${entry.log.message}`);
    },
    ...(connect && { socketFactory: ({ host, port, onConnect }) => connect(host, port, onConnect) }),
  });
}
