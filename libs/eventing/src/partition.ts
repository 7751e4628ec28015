import { partitionCount } from './kafka-client.ts';

const mixing = 0x5bd1e995;

/** The partition of a stream: by murmur2 over its name, like Kafka's own clients. It must never change (`partitionCount`). */
export function partitionOf(stream: string): number {
  return (murmur2(Buffer.from(stream)) & 0x7fffffff) % partitionCount;
}

/** https://github.com/apache/kafka/blob/4.1.1/clients/src/main/java/org/apache/kafka/common/utils/Utils.java */
function murmur2(key: Buffer): number {
  const whole = key.length - (key.length % 4);
  let hash = 0x9747b28c ^ key.length;
  for (let at = 0; at < whole; at += 4) {
    const four = Math.imul(key.readInt32LE(at), mixing);
    hash = Math.imul(hash, mixing) ^ Math.imul(four ^ (four >>> 24), mixing);
  }
  if (whole < key.length) hash = Math.imul(hash ^ key.readUIntLE(whole, key.length - whole), mixing);
  hash = Math.imul(hash ^ (hash >>> 13), mixing);
  return hash ^ (hash >>> 15);
}
