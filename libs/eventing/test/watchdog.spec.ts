import { publish } from '../src/index.ts';
import { type Frames, fetching, listOffsets, type TestDatabase, testDatabase, until } from '../src/testing/index.ts';
import { OneConsumer } from './one-consumer.ts';
import { from, orderPlaced, topics } from './sample.ts';

// What stops without an error is detected, and the process is asked to end; what waits for others is left alone.

const patience = 4_000;
let database: TestDatabase;
let one: OneConsumer;
let fetchesSwallowed: boolean;
/** Times that Kafka was asked where its topics end, which nobody does but the watchdog. */
let asked: number;
beforeAll(async () => {
  database = await testDatabase();
});
beforeEach(async () => {
  [fetchesSwallowed, asked] = [false, 0];
  const frames: Frames = {
    request: (frame, { key }) => {
      if (key === listOffsets) asked += 1;
      return frame;
    },
    answer: (frame, { key }) => (fetchesSwallowed && key === fetching ? undefined : frame),
  };
  one = await OneConsumer.start(database, frames, {
    timing: { session: 6_000, heartbeat: 60_000, patience, rebuild: 100, fetch: 100 },
  });
  await one.received();
});
afterEach(() => one.stop());
afterAll(() => database.drop());

const place = () => database.app.transaction((tx) => publish(tx, orderPlaced, { orderId: 'a', n: 1 }, from));

test('a consumer that receives nothing although it lags behind', async () => {
  fetchesSwallowed = true;
  await place();
  await until('it is reported', () => one.reasons.length > 0);
  expect(one.reasons[0]).toBe('the consumer of shop receives nothing, although it lags behind');
});

test('a consumer of topics on which nothing happens is left alone', async () => {
  const before = asked;
  await until('Kafka was asked again and again', () => asked >= before + 3 * topics.length);
  expect(one.reasons).toEqual([]);
});

test('a consumer that waits for a broker that is away is left alone, and goes on when it is back', async () => {
  one.proxy.cut(true);
  await place();
  let looks = 0;
  const away = async () => {
    looks += (await one.eventing.status()).relay.failingPartitions.length > 0 ? 1 : 0;
    return looks > 20;
  };
  await until('a patience and a half is over', away, { every: (1.5 * patience) / 20 });
  one.proxy.refuse(false);
  await until('it is handled', async () => (await one.handled()) === 1);
  expect(one.reasons).toEqual([]);
});
