import type { Kafka, ProducerRecord, RecordMetadata } from 'kafkajs';
import { KafkaProducer } from '../src/kafkajs/producer.ts';
import { until } from '../src/testing/index.ts';
import { numbers } from './inbox-world.ts';

// The rules of a send, on a bus that answers as told. That kafkajs needs them is shown by kafkajs-losses.spec.ts.

type Answer = Partial<RecordMetadata>[] | Error | 'none';

const good: RecordMetadata = { topicName: 'p.shop', partition: 3, errorCode: 0, baseOffset: '41' };

/** Stands where a client of kafkajs would. */
function busThatAnswers(answers: Answer[] = [], patience = 60_000) {
  const made: { sent: ProducerRecord[]; gone: boolean }[] = [];
  let answer = (result: Answer): unknown => result;
  const kafka = {
    producer: () => {
      const one = { sent: [] as ProducerRecord[], gone: false };
      made.push(one);
      return {
        connect: async () => {},
        disconnect: async () => {
          one.gone = true;
        },
        send: async (record: ProducerRecord) => {
          one.sent.push(record);
          const next = await answer(answers.shift() ?? [good]);
          if (next === 'none') return new Promise(() => {});
          if (next instanceof Error) throw next;
          return next;
        },
      };
    },
  };
  return {
    made,
    bus: new KafkaProducer(kafka as unknown as Kafka, 'p.', patience),
    /** From now on answers come when the returned function is called. */
    hold(): () => void {
      let release = () => {};
      const held = new Promise<void>((resolve) => {
        release = resolve;
      });
      answer = (result) => held.then(() => result);
      return release;
    },
  };
}

const record = { key: 'a', value: '{}', headers: {} };

test('a send that begins while another has no answer yet waits for its turn', async () => {
  const { made, bus, hold } = busThatAnswers();
  const release = hold();
  const sends = numbers(1, 3).map(() => bus.send('shop', 3, [record]));
  await until('the first is on its way', () => (made[0]?.sent.length ?? 0) > 0);
  expect(made[0]!.sent).toHaveLength(1);
  release();
  expect(await Promise.all(sends)).toEqual([41, 41, 41]);
  expect(made[0]!.sent).toHaveLength(3);
});

test('the offset comes from the answer, and the record goes to the partition that was asked for', async () => {
  const { made, bus } = busThatAnswers();
  expect(await bus.send('shop', 3, [record, record])).toBe(41);
  const [sent] = made[0]!.sent;
  expect(sent).toMatchObject({ topic: 'p.shop', acks: -1, messages: [{ partition: 3 }, { partition: 3 }] });
});

test.each<[string, Answer]>([
  ['says nothing', []],
  ['is about another partition', [{ ...good, partition: 4 }]],
  ['is about another topic', [{ ...good, topicName: 'p.depot' }]],
  ['is about two partitions', [good, { ...good, partition: 4 }]],
  ['has an error', [{ ...good, errorCode: 7 }]],
  ['has no offset', [{ ...good, baseOffset: undefined }]],
  ['has the offset of a write that did not happen', [{ ...good, baseOffset: '-1' }]],
  ['is an error', new Error('no')],
  ['does not come in time', 'none'],
])('when the answer %s the send has failed, and the next one goes through a new producer', async (_what, answer) => {
  const { made, bus } = busThatAnswers([answer], answer === 'none' ? 200 : undefined);
  await expect(bus.send('shop', 3, [record])).rejects.toThrow();
  expect(await bus.send('shop', 3, [record])).toBe(41);
  expect(made.map(({ sent, gone }) => [sent.length, gone])).toEqual([
    [1, true],
    [1, false],
  ]);
});
