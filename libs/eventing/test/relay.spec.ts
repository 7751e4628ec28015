import { sequenceOf } from '../src/envelope.ts';
import { publish } from '../src/index.ts';
import { partitionOf } from '../src/partition.ts';
import type { PgClient } from '../src/pg.ts';
import type { Database } from '../src/sql.ts';
import { until } from '../src/testing/index.ts';
import { numbers } from './inbox-world.ts';
import { MemoryBus } from './memory-bus.ts';
import { gapless, RelayWorld, streamIn } from './relay-world.ts';
import { from, orderPlaced } from './sample.ts';

let world: RelayWorld;
let { database, relay, place, unpublished, published, takeOver, giveBack } = {} as RelayWorld;
beforeAll(async () => {
  world = await RelayWorld.open();
  ({ database, relay, place, unpublished, published, takeOver, giveBack } = world);
});
afterEach(() => world.rest());
afterAll(() => world.database.drop());

test('an event becomes a record in the binary mode of CloudEvents', async () => {
  const traceparent = '00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01';
  const { eventId } = await database.app.transaction((tx) =>
    publish(tx, orderPlaced, { orderId: 'a', n: 1 }, { ...from, traceparent }),
  );
  const bus = new MemoryBus();
  relay(bus);
  await published();
  expect(bus.sends).toEqual([
    {
      topic: 'shop',
      partition: partitionOf('shop:order:a'),
      records: [
        {
          key: 'shop:order:a',
          value: '{"orderId":"a","n":1}',
          headers: {
            ce_specversion: '1.0',
            ce_id: eventId,
            ce_source: 'urn:example:shop',
            ce_type: 'nl.example.shop.order-placed.v1',
            ce_time: '2026-01-05T10:00:00.000Z',
            ce_subject: 'shop:order:a',
            ce_sequence: '000001-000000000001',
            ce_streamsince: expect.stringMatching(/^\d{4}-\d\d-\d\dT.*Z$/),
            ce_traceparent: traceparent,
            'content-type': 'application/json; charset=UTF-8',
          },
        },
      ],
    },
  ]);
});

test('every send is to one partition, of at most 500 records and half a megabyte', async () => {
  await database.app.transaction(async (tx) => {
    for (const n of numbers(1, 510)) await publish(tx, orderPlaced, { orderId: 'a', n }, from);
    for (const n of numbers(1, 12)) await publish(tx, orderPlaced, { orderId: 'b', n, note: 'x'.repeat(60_000) }, from);
  });
  const bus = new MemoryBus();
  relay(bus);
  await published();
  for (const { partition, records } of bus.sends) {
    expect(records.length).toBeLessThanOrEqual(500);
    expect(records.reduce((sum, { value }) => sum + value!.length, 0)).toBeLessThanOrEqual(512 * 1024);
    expect(records.map(({ key }) => partitionOf(key))).toEqual(records.map(() => partition));
  }
  expect(bus.sequences('a')).toEqual(gapless(510));
  expect(bus.sequences('b')).toEqual(gapless(12));
});

test('a partition that fails rests, without being overtaken by its own later events, while the others go on', async () => {
  const bad = streamIn((partition) => partition === 3);
  const good = streamIn((partition) => partition !== 3);
  const bus = new MemoryBus();
  const tries: number[] = [];
  bus.failing = (partition) => {
    if (partition === 3) tries.push(performance.now());
    return partition === 3;
  };
  const it = relay(bus);
  for (const n of numbers(1, 5)) await Promise.all([place(bad, n), place(good, n)]);
  await until('the other flows', () => bus.sequences(good).length === 5);
  expect(it.status().failingPartitions).toHaveLength(1);
  await until('it was tried again', () => tries.length >= 4);
  expect(tries[3]! - tries[0]!).toBeGreaterThan(690); // 100, 200 and 400 ms of rest
  bus.failing = () => false;
  await published();
  expect(bus.sequences(bad)).toEqual(gapless(5));
  expect(it.status().failingPartitions).toEqual([]);
});

test('what could not be sent is not overtaken by the rest of its batch', async () => {
  const large = 'x'.repeat(60_000); // so that it takes two sends
  await database.app.transaction(async (tx) => {
    for (const n of numbers(1, 12)) await publish(tx, orderPlaced, { orderId: 'a', n, note: large }, from);
  });
  const bus = new MemoryBus();
  bus.failing = () => bus.asked === 1;
  relay(bus);
  await published();
  expect(bus.sequences('a')).toEqual(gapless(12));
});

test('of two relays one is at work; when it stops, the other need not wait for the end of its lease', async () => {
  const [first, second] = [new MemoryBus(), new MemoryBus()];
  const one = relay(first);
  await until('the first is at work', () => one.status().active);
  const two = relay(second);
  await place('a');
  await published();
  expect(two.status().active).toBe(false);
  await until('its progress is known', () => one.status().lastProgressAt !== undefined);
  expect(two.status().lastProgressAt).toBeUndefined();
  await one.stop();
  await until('the second is at work', () => two.status().active);
  await place('a');
  await published();
  expect(first.sequences('a')).toEqual(gapless(1));
  expect(second.sequences('a')).toEqual([sequenceOf(1, 2)]);
});

test('a relay whose lease was taken over while it was sending can mark nothing', async () => {
  const bus = new MemoryBus();
  const letGo = bus.hang();
  const sleeper = relay(bus);
  await place('a');
  await until('it has begun to send', () => bus.asked === 1);
  await takeOver();
  letGo();
  await until('it has sent', () => bus.sends.length === 1);
  await until('it has noticed', () => !sleeper.status().active);
  expect(await unpublished()).toBe(1);
  await giveBack();
  await published();
  expect(bus.sequences('a')).toEqual([sequenceOf(1, 1), sequenceOf(1, 1)]);
});

test('a failure is reported once, and once that all is sent again, however many partitions and repetitions', async () => {
  const bus = new MemoryBus();
  const lines: string[] = [];
  const note = (_: object, message: string) => void lines.push(message);
  const [one, other] = [streamIn((partition) => partition === 3), streamIn((partition) => partition === 5)];
  let tries = 0;
  const it = relay(bus, { logger: { info: note, warn: note, error: note } });
  for (const episode of [1, 2]) {
    bus.failing = () => {
      tries += 1;
      return true;
    };
    tries = 0;
    await Promise.all([place(one, episode), place(other, episode)]);
    await until('both were tried again', () => tries >= 6 && it.status().failingPartitions.length === 2);
    bus.failing = (partition) => partition === 5;
    await until('one is sent', () => bus.sequences(one).length === episode);
    bus.failing = () => false;
    await published();
    await until('it is reported', () => lines.length === 2 * episode);
  }
  const episode = ['not sent, repeated until it is', 'everything is sent again'];
  expect(lines).toEqual([...episode, ...episode]);
});

test('what an instance that stands by has committed is sent before anybody looks for it', async () => {
  const { worker } = database;
  const blind: Database<PgClient> = {
    ...worker,
    query: (text, values) =>
      text.startsWith('SELECT ARRAY[EXISTS') ? Promise.reject(new Error('not looked')) : worker.query(text, values),
  };
  const bus = new MemoryBus();
  const holder = relay(bus, { on: blind });
  await until('it is at work', () => holder.status().active);
  const standby = relay(new MemoryBus(), { on: blind });
  await place('a');
  await until('it is sent', async () => {
    standby.wake(); // until the other listens
    return bus.sequences('a').length > 0;
  });
  expect(standby.status().active).toBe(false);
});

test('a relay whose send never comes back reports that it is stuck; one that is refused does not', async () => {
  const bus = new MemoryBus();
  const made = relay(bus);
  await place('a');
  await published();
  const letGo = bus.hang();
  await place('a', 2);
  let reason: string | undefined;
  await until('it hangs', async () => {
    reason = await made.stuck(200);
    return reason !== undefined;
  });
  expect(reason).toBe('the relay does not go on');
  bus.failing = () => true;
  letGo();
  await until('it goes on', async () => (await made.stuck(200)) === undefined);
  bus.failing = () => false;
  await published();
});

test('a relay that was stopped asks the database for nothing, whatever commits then', async () => {
  let asked = 0;
  const counted: Database = {
    ...database.worker,
    query: (...what) => {
      asked += 1;
      return database.worker.query(...what);
    },
  };
  const it = relay(new MemoryBus(), { on: counted });
  await it.stop();
  asked = 0;
  it.wake();
  const next = relay(new MemoryBus());
  await place('a');
  next.wake();
  await published();
  expect(asked).toBe(0);
});

test('a relay that is stopped waits neither for a bus that hangs nor until its backlog is sent', async () => {
  const bus = new MemoryBus();
  const letGo = bus.hang();
  bus.close = async () => letGo();
  const it = relay(bus);
  await database.app.transaction(async (tx) => {
    for (const n of numbers(1, 110)) await publish(tx, orderPlaced, { orderId: `s${n % 5}`, n }, from);
  });
  await until('it has begun to send', () => bus.asked === 1);
  await it.stop(); // the bus lets go only when it is closed
  expect(bus.sends).toHaveLength(1); // of several partitions
});
