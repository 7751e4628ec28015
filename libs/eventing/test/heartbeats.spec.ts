import { publish } from '../src/index.ts';
import { partitionOf } from '../src/partition.ts';
import { until } from '../src/testing/index.ts';
import { numbers } from './inbox-world.ts';
import { MemoryBus } from './memory-bus.ts';
import { RelayWorld, streamIn } from './relay-world.ts';
import { from, orderPlaced } from './sample.ts';

let world: RelayWorld;
let { database, relay, place, published, takeOver, giveBack } = {} as RelayWorld;
beforeAll(async () => {
  world = await RelayWorld.open();
  ({ database, relay, place, published, takeOver, giveBack } = world);
});
afterEach(() => world.rest());
afterAll(() => world.database.drop());

test('a relay that lost its lease while it was sending sends no heartbeat', async () => {
  const other = streamIn((partition) => partition !== partitionOf('shop:order:a'));
  await place('a');
  await place(other);
  const bus = new MemoryBus();
  const letGo = bus.hang();
  const deposed = relay(bus, { topics: ['shop'], heartbeatEvery: 50 });
  await until('it has begun to send', () => bus.asked === 1);
  await takeOver();
  await until('it has noticed', () => !deposed.status().active);
  await giveBack(2);
  letGo();
  await published();
  const keys = bus.sends
    .filter(({ partition }) => partition === partitionOf(`shop:order:${other}`))
    .flatMap(({ records }) => records.map(({ key }) => key));
  expect(keys[0]).toBe(`shop:order:${other}`);
});

test('a heartbeat goes to every partition, but not before what was committed earlier, and not where something fails', async () => {
  const bad = streamIn((partition) => partition === 5);
  const bus = new MemoryBus();
  bus.failing = (partition) => partition === 5;
  await place(bad);
  relay(bus, { topics: ['shop'], heartbeatEvery: 50 });
  await until('there were two rounds', () => bus.heartbeats().length >= 22);
  expect(bus.heartbeats()).not.toContain(5);
  bus.failing = () => false;
  await until('the failing one is back', () => bus.heartbeats().includes(5));
  const inFive = bus.sends.filter(({ partition }) => partition === 5).flatMap(({ records }) => records);
  expect(inFive[0]!.key).toBe(`shop:order:${bad}`);
});

test('the heartbeats of a round are one request', async () => {
  const bus = new MemoryBus();
  relay(bus, { topics: ['shop', 'products'], heartbeatEvery: 3_600_000 });
  await until('all have it', () => bus.heartbeats().length === 24);
  expect(bus.requests).toBe(1);
});

test('a heartbeat waits for its time, however much is sent before that', async () => {
  const bus = new MemoryBus();
  relay(bus, { topics: ['shop'], heartbeatEvery: 3_600_000 });
  await until('all have it', () => bus.heartbeats().length === 12);
  // What would have come with the first is there once the second is marked.
  for (const order of ['a', 'b']) {
    await place(order);
    await published();
  }
  expect(bus.heartbeats()).toHaveLength(12);
});

test('a heartbeat that failed is sent again soon, and keeps none of the others waiting', async () => {
  const bus = new MemoryBus();
  bus.failing = (partition) => partition === 5;
  relay(bus, { topics: ['shop'], heartbeatEvery: 3_600_000 });
  await until('the others have it', () => new Set(bus.heartbeats()).size === 11);
  bus.failing = () => false;
  await until('all have it', () => bus.heartbeats().includes(5));
});

test('a partition that rests gets its heartbeat soon after it is reached again', async () => {
  const bus = new MemoryBus();
  bus.failing = (partition) => partition === 5;
  await place(streamIn((partition) => partition === 5));
  relay(bus, { topics: ['shop'], heartbeatEvery: 3_600_000 });
  await until('the others have it', () => new Set(bus.heartbeats()).size === 11);
  bus.failing = () => false;
  await until('all have it', () => bus.heartbeats().includes(5));
});

test('a relay that lost its lease between two heartbeats sends no other', async () => {
  const bus = new MemoryBus();
  bus.failing = (partition) => partition === 5;
  const deposed = relay(bus, { topics: ['shop'], heartbeatEvery: 3_600_000 });
  await until('all in one request failed', () => bus.requests === 1);
  const letGo = bus.hang();
  await until('the first of them is under way', () => bus.asked === 1);
  await takeOver();
  await until('it has noticed', () => !deposed.status().active);
  letGo();
  await until('it is sent', () => bus.heartbeats().length > 0);
  expect(bus.heartbeats()).toEqual([0]);
  await giveBack();
});

test('a heartbeat comes after the whole backlog that was committed before it, however many batches that takes', async () => {
  await database.app.transaction(async (tx) => {
    for (const n of numbers(1, 110)) await publish(tx, orderPlaced, { orderId: 'a', n }, from);
  });
  const { rows } = await database.owner.query('SELECT clock_timestamp() AS committed');
  const bus = new MemoryBus();
  relay(bus, { topics: ['shop'], heartbeatEvery: 50 });
  const records = () =>
    bus.sends
      .filter(({ partition }) => partition === partitionOf('shop:order:a'))
      .flatMap(({ records: sent }) => sent.map(({ headers }) => headers['eventing-as-of'] ?? 'event'));
  const proves = (at: string) => at !== 'event' && new Date(at) >= rows[0].committed;
  await until('a heartbeat proves it', () => records().some(proves));
  const before = records().slice(0, records().findIndex(proves));
  expect(before.filter((record) => record === 'event')).toHaveLength(110);
});

test('heartbeats go on while there is always more to send, and none is followed by anything older', async () => {
  const began = Date.now();
  await database.owner.query(
    `INSERT INTO outbox (event_id, topic, partition, stream, epoch, seq, since, type, source, time, data, created_at)
     SELECT gen_random_uuid(), 'shop', n % 12, 's' || n, 1, 1, now(), 't', 'x', now(), n::text,
       clock_timestamp() - (4000 - n) * interval '10 ms' FROM generate_series(1, 3000) AS n`,
  );
  const { rows } = await database.owner.query('SELECT data, created_at FROM outbox');
  const writtenAt = new Map<string, Date>(rows.map(({ data, created_at }) => [data, created_at]));
  const bus = new MemoryBus();
  relay(bus, { topics: ['shop'], heartbeatEvery: 0 });
  await published();
  const lastData = bus.sends.findLastIndex(({ records }) => records[0]!.value !== null);
  expect(bus.sends.slice(0, lastData).filter(({ records }) => records[0]!.value === null).length).toBeGreaterThan(12);
  for (const partition of numbers(0, 11)) {
    let proven = 0;
    for (const { records } of bus.sends.filter((send) => send.partition === partition)) {
      const asOf = records[0]!.headers['eventing-as-of'];
      if (asOf) proven = Date.parse(asOf);
      else for (const { value } of records) expect(writtenAt.get(value!)!.getTime()).toBeGreaterThanOrEqual(proven);
    }
    expect(proven).toBeGreaterThan(began - 60_000);
  }
});
