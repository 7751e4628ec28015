import { Eventing, publish } from '../src/index.ts';
import type { PgClient } from '../src/pg.ts';
import {
  fetching,
  listOffsets,
  TcpProxy,
  type TestBus,
  type TestDatabase,
  testBus,
  testDatabase,
  until,
} from '../src/testing/index.ts';
import { events, from, orderPlaced, silent, topics } from './sample.ts';

// What stops without an error is detected, and the process is asked to end; what waits for others is left alone.

const patience = 4_000;
let database: TestDatabase;
let bus: TestBus;
let proxy: TcpProxy;
let eventing: Eventing<PgClient>;
let reasons: string[];
let fetchesSwallowed: boolean;
/** Times that Kafka was asked where its topics end, which nobody does but the watchdog. */
let asked: number;
beforeAll(async () => {
  database = await testDatabase();
});
beforeEach(async () => {
  bus = await testBus(topics);
  [reasons, fetchesSwallowed, asked] = [[], false, 0];
  proxy = await TcpProxy.open(bus.address.brokers[0]!, {
    frames: {
      request: (frame, { key }) => {
        if (key === listOffsets) asked += 1;
        return frame;
      },
      answer: (frame, { key }) => (fetchesSwallowed && key === fetching ? undefined : frame),
    },
  });
  eventing = new Eventing<PgClient>({
    service: 'shop',
    source: from.source,
    database: database.worker,
    kafka: { ...bus.address, connect: proxy.connect },
    events,
    logger: silent,
    timing: { session: 6_000, heartbeat: 60_000, patience, rebuild: 100, fetch: 100 },
    onFatal: (reason) => reasons.push(reason),
  });
  eventing.start();
  eventing.subscribe('shop', new Map([[orderPlaced.type, async () => {}]]));
  const status = async () => (await eventing.status()).consumers['shop']!;
  await until('it receives', async () => (await status()).running && (await status()).lastBatchAt !== undefined);
});
afterEach(async () => {
  await eventing.stop();
  await proxy.close();
  await bus.drop();
  await database.owner.query('TRUNCATE outbox, event_stream, inbox_message, inbox_stream, inbox_topic, inbox_feed');
});
afterAll(() => database.drop());

const place = () => database.app.transaction((tx) => publish(tx, orderPlaced, { orderId: 'a', n: 1 }, from));

test('a consumer that receives nothing although it lags behind', async () => {
  fetchesSwallowed = true;
  await place();
  await until('it is reported', () => reasons.length > 0);
  expect(reasons[0]).toBe('the consumer of shop receives nothing, although it lags behind');
});

test('a consumer of topics on which nothing happens is left alone', async () => {
  const before = asked;
  await until('Kafka was asked again and again', () => asked >= before + 3 * topics.length);
  expect(reasons).toEqual([]);
});

test('a consumer that waits for a broker that is away is left alone, and goes on when it is back', async () => {
  proxy.cut(true);
  await place();
  let looks = 0;
  const away = async () => {
    looks += (await eventing.status()).relay.failingPartitions.length > 0 ? 1 : 0;
    return looks > 20;
  };
  await until('a patience and a half is over', away, { every: (1.5 * patience) / 20 });
  proxy.refuse(false);
  await until('it is handled', async () => {
    const { rows } = await database.owner.query(`SELECT count(*)::int FROM inbox_message WHERE status = 'done'`);
    return rows[0].count === 1;
  });
  expect(reasons).toEqual([]);
});
