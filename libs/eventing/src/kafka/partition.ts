import { Partitioners } from 'kafkajs';

/**
 * Every topic has this many partitions, for ever: another number would send a stream to another partition, and the
 * order between its old and new events would be lost.
 */
export const partitionCount = 12;

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
