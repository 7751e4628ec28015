import { type Handler, provisionTopics, publish } from '../src/index.ts';
import type { PgClient } from '../src/pg.ts';
import { until } from '../src/testing/index.ts';
import { numbers } from './inbox-world.ts';
import { from, orderPaid, parcelSent, topics } from './sample.ts';
import { effect, patient, placedBy, TwoServices } from './two-services.ts';

const world = TwoServices.forEachTest();
const { service, place, handled, ending } = world;

test(
  'what one service commits another handles: what came before it first listened, and what comes after',
  async () => {
    const sender = service('shop');
    sender.start();
    await place(numbers(1, 5), 'a', sender);
    const { owner } = world.shop;
    await until('it is on the topic', async () => {
      return (await owner.query('SELECT 1 FROM outbox WHERE published_at IS NULL')).rowCount === 0;
    });
    service('depot').subscribe('depot', placedBy());
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
    service('shop').start();
    const [one, other] = [service('depot'), service('depot')];
    for (const instance of [one, other]) {
      instance.subscribe('depot', placedBy());
      instance.subscribe('archive', placedBy());
    }
    const orders = numbers(1, 10).map((n) => `o${n}`);
    for (const orderId of orders) await place([1, 2, 3], orderId);
    await until('all is handled', async () => (await world.depot.owner.query('SELECT 1 FROM effect')).rowCount === 60);
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
    service('shop').start();
    const total = async () => (await world.depot.owner.query('SELECT 1 FROM effect')).rowCount!;
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
    const first = service('depot', { workers: 3, timing });
    first.subscribe('depot', placedBy(slow));
    for (const orderId of ['a', 'b', 'c', 'd']) await place(numbers(1, 25), orderId);
    await until('it is in the middle', async () => (await total()) >= 20);
    const stopped = first.stop();
    await until('it receives no more', async () => !(await first.status()).consumers['depot']!.running);
    goOn();
    await stopped;
    const left = await total();
    expect((await world.depot.owner.query('SELECT FROM inbox_attempt')).rowCount).toBe(0);
    service('depot').subscribe('depot', placedBy());
    await until('all is handled', async () => (await total()) === 100);
    expect(left).toBeLessThan(100);
    for (const orderId of ['a', 'b', 'c', 'd']) expect(await handled(orderId)).toEqual(numbers(1, 25));
  },
  patient,
);

test(
  'records that nobody can read stop nothing, and an error in a handler does not reach kafkajs',
  async () => {
    const producer = world.bus.kafka.producer();
    await producer.connect();
    const topic = `${world.bus.address.prefix}shop`;
    const junk = numbers(0, 11).map((partition) => ({ partition, key: 'x', value: Buffer.from([0xff, 0xfe]) }));
    await producer.send({ topic, messages: junk });
    await producer.disconnect();
    service('shop').start();
    let thrown = 0;
    const odd: Handler<PgClient> = (data, context) => {
      thrown += 1;
      if (thrown === 1) throw new TypeError('undefined is not a function');
      return effect(data, context) as Promise<unknown>;
    };
    service('depot').subscribe('depot', placedBy(odd));
    await place(numbers(1, 3));
    await until('all is handled', async () => (await handled()).length === 3);
    // Counted by partition: the bare producer above may have repeated itself.
    const parked = async () =>
      (await world.depot.owner.query(`SELECT DISTINCT stream FROM inbox_message WHERE status = 'parked'`)).rowCount!;
    await until('every partition has come', async () => (await parked()) >= 12);
    expect(await parked()).toBe(12);
  },
  patient,
);

test(
  'a service knows how old what it knows of a topic may be',
  async () => {
    const sender = service('shop');
    const receiver = service('depot');
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
  'events of several producers may come in either order: what a handler needs may come later',
  async () => {
    // A parcel is sent for an order that may not be known yet. Each handler writes what it learns and acts when all is
    // there.
    await world.depot.owner.query(
      'CREATE TABLE delivery (order_id text PRIMARY KEY, paid boolean, sent boolean, done_at timestamptz)',
    );
    await world.depot.owner.query('GRANT ALL ON delivery TO PUBLIC');
    const learns =
      (column: string): Handler<PgClient> =>
      async (data, { tx }) => {
        await tx.query(
          `INSERT INTO delivery (order_id, ${column}) VALUES ($1, true) ON CONFLICT (order_id) DO UPDATE SET ${column} = true`,
          [data.orderId],
        );
        await tx.query('UPDATE delivery SET done_at = now() WHERE order_id = $1 AND paid AND sent', [data.orderId]);
      };
    service('shop').start();
    service('depot').subscribe(
      'depot',
      new Map([
        [orderPaid.type, learns('paid')],
        [parcelSent.type, learns('sent')],
      ]),
    );
    const done = async (orderId: string) =>
      (await world.depot.owner.query('SELECT 1 FROM delivery WHERE order_id = $1 AND done_at IS NOT NULL', [orderId]))
        .rowCount === 1;
    const known = async (orderId: string) =>
      (await world.depot.owner.query('SELECT 1 FROM delivery WHERE order_id = $1', [orderId])).rowCount === 1;
    const publishes = {
      paid: (orderId: string) => world.shop.app.transaction((tx) => publish(tx, orderPaid, { orderId }, from)),
      sent: (orderId: string) =>
        world.shop.app.transaction((tx) => publish(tx, parcelSent, { parcelId: orderId, orderId }, from)),
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
    expect(await provisionTopics(world.bus.address, topics)).toEqual([]);
    const admin = world.bus.kafka.admin();
    await admin.connect();
    await admin.createTopics({
      waitForLeaders: false,
      topics: [{ topic: `${world.bus.address.prefix}narrow`, numPartitions: 3 }],
    });
    ending.push(async () => {
      await admin.deleteTopics({ topics: [`${world.bus.address.prefix}narrow`] });
      await admin.disconnect();
    });
    const refused = provisionTopics(world.bus.address, [...topics, { topic: 'narrow' }]);
    await expect(refused).rejects.toThrow(/must have 12 partitions, but .*narrow has 3/);
  },
  patient,
);
