import { createHook } from 'node:async_hooks';
import { setTimeout as pause } from 'node:timers/promises';
import { heartbeat } from '../src/envelope.ts';
import { KafkaJsClient } from '../src/kafkajs/client.ts';
import { type TestBus, testBus, until } from '../src/testing/index.ts';
import { silent, topics } from './sample.ts';

// What an idle process does.

let bus: TestBus;
beforeAll(async () => {
  bus = await testBus(topics);
});
afterAll(() => bus.drop());

/** How many timers this process sets within so many milliseconds. */
async function timersSetIn(ms: number): Promise<number> {
  let set = 0;
  const hook = createHook({
    init: (_id, type) => {
      if (type === 'Timeout') set += 1;
    },
  }).enable();
  await pause(ms);
  hook.disable();
  return set;
}

test('a connection to Kafka on which nothing happens sets no timers', async () => {
  const client = new KafkaJsClient(bus.address, silent);
  const send = () => client.send('shop', 0, [heartbeat(new Date().toISOString())]);
  await until('it is connected', () =>
    send().then(
      () => true,
      () => false,
    ),
  );
  const set = await timersSetIn(300);
  await client.close();
  expect(set).toBeLessThan(10);
});
