import { randomUUID } from 'node:crypto';
import { Partitioners } from 'kafkajs';
import { partitionCount } from '../src/index.ts';
import { partitionOf } from '../src/partition.ts';

const partitionMetadata = Array.from({ length: partitionCount }, (_, partitionId) => ({
  partitionErrorCode: 0,
  partitionId,
  leader: 0,
  replicas: [],
  isr: [],
}));

test('a stream has the partition that other clients give its name', () => {
  const ofKafkajs = Partitioners.DefaultPartitioner();
  const names = Array.from({ length: 2_000 }, (_, n) => `dossier:case:${randomUUID().slice(n % 36)}`);
  for (const stream of [...names, '', 'a', 'ab', 'abc', 'abcd', 'schuldhulp:zaak:één', '\u{1F600}', 'ÿÿÿÿÿ']) {
    const partition = ofKafkajs({ topic: '', partitionMetadata, message: { key: stream, value: null } });
    expect([stream, partitionOf(stream)]).toEqual([stream, partition]);
  }
});

test('it is the same for ever', () => {
  expect(['a', 'dossier:case:1', 'dossier:case:2', 'escalation:request:één'].map(partitionOf)).toEqual([4, 11, 6, 5]);
});
