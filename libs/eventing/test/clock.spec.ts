import { setTimeout as pause } from 'node:timers/promises';
import { Eventing } from '../src/index.ts';
import type { PgClient } from '../src/pg.ts';
import { TcpProxy, type TestBus, type TestDatabase, testBus, testDatabase, until } from '../src/testing/index.ts';
import { events, from, orderPlaced, topics } from './sample.ts';

// kafkajs reads the wall clock to know when its next heartbeat to Kafka is due.

const heartbeat = 12;
const rightNow = Date.now;

let database: TestDatabase;
let bus: TestBus;
let proxy: TcpProxy;
let eventing: Eventing<PgClient>;
let beats: number;
beforeAll(async () => {
  [database, bus] = await Promise.all([testDatabase(), testBus(topics)]);
  beats = 0;
  proxy = await TcpProxy.open(bus.address.brokers[0]!, {
    frames: {
      request: (frame, { key }) => {
        if (key === heartbeat) beats += 1;
        return frame;
      },
    },
  });
  eventing = new Eventing<PgClient>({
    service: 'shop',
    source: from.source,
    database: database.worker,
    kafka: { ...bus.address, connect: proxy.connect },
    events,
    logger: { info() {}, warn() {}, error() {} },
    timing: { session: 6_000, heartbeat: 500 },
  });
  eventing.start();
  eventing.subscribe('shop', new Map([[orderPlaced.type, async () => {}]]));
  await until('it is a member', () => beats > 0);
});
afterAll(async () => {
  Date.now = rightNow;
  await eventing.stop();
  await proxy.close();
  await Promise.all([bus.drop(), database.drop()]);
});

test.each([
  ['set back an hour', -3_600_000],
  ['right again', 0],
  ['an hour ahead', 3_600_000],
  ['set right after it was ahead', 0],
])('with a clock that is %s a consumer stays in its group', async (_name, ahead) => {
  await pause(500); // nothing on the way
  Date.now = () => rightNow() + ahead;
  const before = beats;
  await until('it says that it is there', () => beats >= before + 2);
});
