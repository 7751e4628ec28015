import { Partitioners } from 'kafkajs';
import { partitionCount } from '../kafka-client.ts';

const partitionMetadata = Array.from({ length: partitionCount }, (_, partitionId) => ({
  partitionErrorCode: 0,
  partitionId,
  leader: 0,
  replicas: [],
  isr: [],
}));
const partitioner = Partitioners.DefaultPartitioner();

/** The partition of a stream: murmur2, like Kafka's own clients. */
export function partitionOf(stream: string): number {
  return partitioner({ topic: '', partitionMetadata, message: { key: stream, value: null } });
}
