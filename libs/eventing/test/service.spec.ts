import type { PartitionAssigner } from 'kafkajs';
import pg from 'pg';
import { Eventing, type EventingOptions, type Handler, pgDatabase, provisionTopics, publish } from '../src/index.ts';
import type { PgClient } from '../src/pg.ts';
import {
  TcpProxy,
  type TestBus,
  type TestDatabase,
  testBrokers,
  testBus,
  testDatabase,
  until,
} from '../src/testing/index.ts';
import { numbers } from './inbox-world.ts';
import { effectTable, events, from, orderPaid, orderPlaced, parcelSent, silent, topics } from './sample.ts';

// Services as they run: with their own databases, over a real broker.

const patient = 150_000;
const [broker = ''] = testBrokers();
let shop: TestDatabase;
let depot: TestDatabase;
let bus: TestBus;
const running: Eventing<PgClient>[] = [];
const ending: (() => Promise<unknown>)[] = [];
beforeAll(async () => {
  [shop, depot] = await Promise.all([testDatabase(), testDatabase({ statements: [effectTable] })]);
});
beforeEach(async () => {
  bus = await testBus(topics);
});
afterEach(async () => {
  await Promise.all(running.splice(0).map((eventing) => eventing.stop()));
  await Promise.all(ending.splice(0).map((end) => end()));
  await bus.drop();
  await shop.owner.query('TRUNCATE outbox, event_stream');
  await depot.owner.query('TRUNCATE inbox_message, inbox_stream, inbox_topic, inbox_feed, inbox_attempt, effect');
});
afterAll(() => Promise.all([shop.drop(), depot.drop()]));

function service(name: string, database: TestDatabase, options: Partial<EventingOptions<PgClient>> = {}) {
  const eventing = new Eventing<PgClient>({
    service: name,
    source: `urn:example:${name}`,
    database: database.worker,
    kafka: bus.address,
    events,
    logger: silent,
    timing: { session: 6_000, heartbeat: 200, backOff: [10], rebuild: 100, fetch: 100 },
    ...options,
  });
  running.push(eventing);
  return eventing;
}

const effect: Handler<PgClient> = (data, { tx, consumer, stream, seq, envelope }) =>
  tx.query('INSERT INTO effect (consumer, stream, seq, type, data) VALUES ($1, $2, $3, $4, $5)', [
    consumer,
    stream,
    seq,
    envelope.type,
    JSON.stringify(data),
  ]);
const placedBy = (handler = effect) => new Map([[orderPlaced.type, handler]]);

async function place(range: number[], orderId = 'a', eventing?: Eventing<PgClient>): Promise<void> {
  for (const n of range) {
    await shop.app.transaction((tx) => publish(tx, orderPlaced, { orderId, n }, from));
    eventing?.wake();
  }
}

async function handled(orderId = 'a', consumer = 'depot'): Promise<number[]> {
  const { rows } = await depot.owner.query(
    'SELECT seq::int FROM effect WHERE stream = $1 AND consumer = $2 ORDER BY id',
    [`shop:order:${orderId}`, consumer],
  );
  return rows.map(({ seq }) => seq);
}

test(
  'what one service commits another handles: what came before it first listened, and what comes after',
  async () => {
    const sender = service('shop', shop);
    sender.start();
    await place(numbers(1, 5), 'a', sender);
    const { owner } = shop;
    await until('it is on the topic', async () => {
      return (await owner.query('SELECT 1 FROM outbox WHERE published_at IS NULL')).rowCount === 0;
    });
    service('depot', depot).subscribe('depot', placedBy());
    await until('the old ones are handled', async () => (await handled()).length === 5);
    await place(numbers(6, 10), 'a', sender);
    await until('the new ones are handled', async () => (await handled()).length === 10);
    expect(await handled()).toEqual(numbers(1, 10));
  },
  patient,
);

test(
  'consumers of one service each receive everything; instances of one consumer share it',
  async () => {
    service('shop', shop).start();
    const [one, other] = [service('depot', depot), service('depot', depot)];
    for (const instance of [one, other]) {
      instance.subscribe('depot', placedBy());
      instance.subscribe('archive', placedBy());
    }
    const orders = numbers(1, 10).map((n) => `o${n}`);
    for (const orderId of orders) await place([1, 2, 3], orderId);
    await until('all is handled', async () => (await depot.owner.query('SELECT 1 FROM effect')).rowCount === 60);
    for (const orderId of orders) {
      expect(await handled(orderId, 'depot')).toEqual([1, 2, 3]);
      expect(await handled(orderId, 'archive')).toEqual([1, 2, 3]);
    }
  },
  patient,
);

test(
  'a stop in the middle of work ends what was begun; the next instance goes on from there',
  async () => {
    service('shop', shop).start();
    const total = async () => (await depot.owner.query('SELECT 1 FROM effect')).rowCount!;
    let goOn = () => {};
    const stopping = new Promise<void>((resolve) => {
      goOn = resolve;
    });
    // What begins when some are handled waits until the instance is being stopped.
    const slow: Handler<PgClient> = async (data, context) => {
      if ((await total()) >= 20) await stopping;
      await effect(data, context);
    };
    const timing = { session: 6_000, heartbeat: 200, backOff: [10], fetch: 100, handler: patient };
    const first = service('depot', depot, { workers: 3, timing });
    first.subscribe('depot', placedBy(slow));
    for (const orderId of ['a', 'b', 'c', 'd']) await place(numbers(1, 25), orderId);
    await until('it is in the middle', async () => (await total()) >= 20);
    const stopped = first.stop();
    await until('it receives no more', async () => !(await first.status()).consumers['depot']!.running);
    goOn();
    await stopped;
    const left = await total();
    expect((await depot.owner.query('SELECT FROM inbox_attempt')).rowCount).toBe(0);
    service('depot', depot).subscribe('depot', placedBy());
    await until('all is handled', async () => (await total()) === 100);
    expect(left).toBeLessThan(100);
    for (const orderId of ['a', 'b', 'c', 'd']) expect(await handled(orderId)).toEqual(numbers(1, 25));
  },
  patient,
);

test(
  'a process that was killed and is started again receives at once, not when Kafka removes its predecessor',
  async () => {
    const proxy = await TcpProxy.open(broker);
    ending.push(() => proxy.close());
    const kafka = { ...bus.address, instance: 'depot@host:1' };
    // Longer than anything here waits.
    const timing = { session: 120_000, heartbeat: 200, backOff: [10], fetch: 100 };
    service('shop', shop).start();
    const first = service('depot', depot, { kafka: { ...kafka, connect: proxy.connect }, timing });
    first.subscribe('depot', placedBy());
    await place([1]);
    await until('it is handled', async () => (await handled()).length === 1);
    proxy.cut(true); // as far as Kafka can tell, it was killed
    const leaveGroup = 13;
    const asked: number[] = [];
    const look = (frame: Buffer, { key }: { key: number }) => {
      asked.push(key);
      return frame;
    };
    const second = await TcpProxy.open(broker, { frames: { request: look } });
    ending.push(() => second.close());
    service('depot', depot, { kafka: { ...kafka, connect: second.connect }, timing }).subscribe('depot', placedBy());
    await place([2]);
    await until('that is handled too', async () => (await handled()).length === 2);
    expect(asked.filter((key) => key === leaveGroup)).toHaveLength(1);
  },
  patient,
);

test(
  'a database that goes away and comes back: nothing is lost, and nothing need be restarted',
  async () => {
    const { hostname, port } = new URL(depot.url);
    const proxy = await TcpProxy.open(`${hostname}:${port}`);
    const url = new URL(depot.url);
    url.port = String(proxy.port);
    const pool = new pg.Pool({ connectionString: url.href, max: 12 });
    pool.on('error', () => {});
    const faults: string[] = [];
    const database = pgDatabase(pool);
    service('shop', shop).start();
    service('depot', depot, { database, onFatal: (reason) => faults.push(reason) }).subscribe('depot', placedBy());
    ending.push(() => pool.end().then(() => proxy.close()));
    await place(numbers(1, 5));
    await until('it works', async () => (await handled()).length === 5);
    proxy.cut(true);
    await place(numbers(6, 15));
    await until('the events are waiting at the broker', async () => {
      return (await shop.owner.query('SELECT 1 FROM outbox WHERE published_at IS NULL')).rowCount === 0;
    });
    proxy.refuse(false);
    await until('all is handled', async () => (await handled()).length === 15);
    expect(await handled()).toEqual(numbers(1, 15));
    expect(faults).toEqual([]);
  },
  patient,
);

test(
  'a broker that is away at the start, and again later: what was committed meanwhile arrives',
  async () => {
    const proxy = await TcpProxy.open(broker);
    proxy.cut(true);
    const kafka = { ...bus.address, connect: proxy.connect };
    ending.push(() => proxy.close());
    service('shop', shop, { kafka }).start();
    service('depot', depot, { kafka }).subscribe('depot', placedBy());
    await place(numbers(1, 5));
    proxy.refuse(false);
    await until('the first are handled', async () => (await handled()).length === 5);
    proxy.cut(true);
    await place(numbers(6, 10));
    proxy.refuse(false);
    await until('all is handled', async () => (await handled()).length === 10);
    expect(await handled()).toEqual(numbers(1, 10));
  },
  patient,
);

test(
  'a broker that goes away just when it is asked for the coordinator of a group: the consumer asks again',
  async () => {
    const findCoordinator = 10;
    let cuts = 0;
    const proxy = await TcpProxy.open(broker, {
      frames: {
        request: (frame, { key }, link) => {
          if (key !== findCoordinator || cuts === 8) return frame;
          cuts += 1;
          link.cut();
          return undefined;
        },
      },
    });
    ending.push(() => proxy.close());
    const faults: string[] = [];
    const kafka = { ...bus.address, connect: proxy.connect };
    service('shop', shop).start();
    service('depot', depot, { kafka, onFatal: (reason) => faults.push(reason) }).subscribe('depot', placedBy());
    await place([1]);
    await until('it is handled', async () => (await handled()).length === 1);
    expect(cuts).toBe(8);
    expect(faults).toEqual([]);
  },
  patient,
);

test(
  'records that nobody can read stop nothing, and an error in a handler does not reach kafkajs',
  async () => {
    const producer = bus.kafka.producer();
    await producer.connect();
    const topic = `${bus.address.prefix}shop`;
    const junk = numbers(0, 11).map((partition) => ({ partition, key: 'x', value: Buffer.from([0xff, 0xfe]) }));
    await producer.send({ topic, messages: junk });
    await producer.disconnect();
    service('shop', shop).start();
    let thrown = 0;
    const odd: Handler<PgClient> = (data, context) => {
      thrown += 1;
      if (thrown === 1) throw new TypeError('undefined is not a function');
      return effect(data, context) as Promise<unknown>;
    };
    service('depot', depot).subscribe('depot', placedBy(odd));
    await place(numbers(1, 3));
    await until('all is handled', async () => (await handled()).length === 3);
    // Counted by partition: the bare producer above may have repeated itself.
    const parked = async () =>
      (await depot.owner.query(`SELECT DISTINCT stream FROM inbox_message WHERE status = 'parked'`)).rowCount!;
    await until('every partition has come', async () => (await parked()) >= 12);
    expect(await parked()).toBe(12);
  },
  patient,
);

test(
  'a service knows how old what it knows of a topic may be',
  async () => {
    const sender = service('shop', shop);
    const receiver = service('depot', depot);
    receiver.subscribe('depot', placedBy());
    expect(await receiver.feedAge('shop')).toBe(Number.POSITIVE_INFINITY);
    sender.start();
    await until('the feed is fresh', async () => (await receiver.feedAge('shop')) < 5);
    await sender.stop();
    await until('the feed ages', async () => (await receiver.feedAge('shop')) > 3);
    const { consumers, timers } = await receiver.status();
    expect(consumers['depot']).toMatchObject({
      running: true,
      partitions: 12,
      pending: 0,
      parked: 0,
      congested: false,
    });
    expect(timers).toEqual({ armed: 0, overdue: 0 });
  },
  patient,
);

test(
  'a consumer that kafkajs gives up for good is built anew until it can join, and ends no process',
  async () => {
    const stranger: PartitionAssigner = () => ({
      name: 'stranger',
      version: 1,
      assign: async () => [],
      protocol: () => ({ name: 'stranger', metadata: Buffer.alloc(0) }),
    });
    const squatter = bus.kafka.consumer({
      groupId: `${bus.address.prefix}depot`,
      partitionAssigners: [stranger],
      sessionTimeout: 6_000,
    });
    await squatter.connect();
    await squatter.subscribe({ topic: `${bus.address.prefix}shop` });
    await squatter.run({ eachMessage: async () => {} });
    const [faults, lost]: string[][] = [[], []];
    const logger = { ...silent, warn: (_: object, message: string) => void lost!.push(message) };
    const one = service('depot', depot, { logger, onFatal: (reason) => faults!.push(reason) });
    one.subscribe('depot', placedBy());
    await until('it is refused', () => lost!.length > 0);
    await squatter.disconnect();
    await until('it has joined', async () => (await one.status()).consumers['depot']!.running);
    expect(faults).toEqual([]);
  },
  patient,
);

test(
  'a consumer that is stopped while it is joining its group leaves it again',
  async () => {
    const [joinGroup, leaveGroup] = [11, 13];
    const asked: number[] = [];
    const proxy = await TcpProxy.open(broker, {
      frames: {
        request: (frame, { key }) => {
          asked.push(key);
          return frame;
        },
      },
    });
    ending.push(() => proxy.close());
    const eventing = service('depot', depot, { kafka: { ...bus.address, connect: proxy.connect } });
    eventing.subscribe('depot', placedBy());
    await until('it begins', () => asked.length > 0);
    proxy.delay(1_000);
    await until('it is joining', () => asked.includes(joinGroup));
    await eventing.stop();
    proxy.delay(0);
    await until('it has left', () => asked.includes(leaveGroup));
    const admin = bus.kafka.admin();
    await admin.connect();
    ending.push(() => admin.disconnect());
    const members = async () => (await admin.describeGroups([`${bus.address.prefix}depot`])).groups[0]!.members;
    await until('Kafka knows it', async () => (await members()).length === 0);
    expect(asked.lastIndexOf(joinGroup)).toBeLessThan(asked.lastIndexOf(leaveGroup));
  },
  patient,
);

test(
  'events of several producers may come in either order: what a handler needs may come later',
  async () => {
    // A parcel is sent for an order that may not be known yet. Each handler writes what it learns and acts when all is
    // there.
    await depot.owner.query(
      'CREATE TABLE delivery (order_id text PRIMARY KEY, paid boolean, sent boolean, done_at timestamptz)',
    );
    await depot.owner.query('GRANT ALL ON delivery TO PUBLIC');
    const learns =
      (column: string): Handler<PgClient> =>
      async (data, { tx }) => {
        await tx.query(
          `INSERT INTO delivery (order_id, ${column}) VALUES ($1, true) ON CONFLICT (order_id) DO UPDATE SET ${column} = true`,
          [data.orderId],
        );
        await tx.query('UPDATE delivery SET done_at = now() WHERE order_id = $1 AND paid AND sent', [data.orderId]);
      };
    service('shop', shop).start();
    service('depot', depot).subscribe(
      'depot',
      new Map([
        [orderPaid.type, learns('paid')],
        [parcelSent.type, learns('sent')],
      ]),
    );
    const done = async (orderId: string) =>
      (await depot.owner.query('SELECT 1 FROM delivery WHERE order_id = $1 AND done_at IS NOT NULL', [orderId]))
        .rowCount === 1;
    const known = async (orderId: string) =>
      (await depot.owner.query('SELECT 1 FROM delivery WHERE order_id = $1', [orderId])).rowCount === 1;
    const publishes = {
      paid: (orderId: string) => shop.app.transaction((tx) => publish(tx, orderPaid, { orderId }, from)),
      sent: (orderId: string) =>
        shop.app.transaction((tx) => publish(tx, parcelSent, { parcelId: orderId, orderId }, from)),
    };
    for (const [orderId, order] of [
      ['a', ['paid', 'sent']],
      ['b', ['sent', 'paid']],
    ] as const) {
      await publishes[order[0]](orderId);
      await until('the first is handled', () => known(orderId));
      expect(await done(orderId)).toBe(false);
      await publishes[order[1]](orderId);
      await until('both are handled', () => done(orderId));
    }
  },
  patient,
);

test(
  'topics are made once, with twelve partitions; another number is refused with a reason',
  async () => {
    expect(await provisionTopics(bus.address, topics)).toEqual([]);
    const admin = bus.kafka.admin();
    await admin.connect();
    await admin.createTopics({
      waitForLeaders: false,
      topics: [{ topic: `${bus.address.prefix}narrow`, numPartitions: 3 }],
    });
    ending.push(async () => {
      await admin.deleteTopics({ topics: [`${bus.address.prefix}narrow`] });
      await admin.disconnect();
    });
    const refused = provisionTopics(bus.address, [...topics, { topic: 'narrow' }]);
    await expect(refused).rejects.toThrow(/must have 12 partitions, but .*narrow has 3/);
  },
  patient,
);
