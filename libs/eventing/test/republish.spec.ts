import { randomUUID } from 'node:crypto';
import type { Outgoing } from '../src/envelope.ts';
import { heardStreams, heardTopics, producedStreams, publish, republish, waitingMessages } from '../src/index.ts';
import { Relay } from '../src/outbox/relay.ts';
import { until } from '../src/testing/index.ts';
import { InboxWorld, record } from './inbox-world.ts';
import { from, orderPlaced, product, silent } from './sample.ts';

let world: InboxWorld;
beforeAll(async () => {
  world = await InboxWorld.open();
});
afterEach(async () => {
  await world.rest();
  await world.database.owner.query('TRUNCATE outbox, event_stream, event_stream_end, consumer_pause');
});
afterAll(() => world.close());

const sql = () => world.database.worker;
const page = { limit: 10 };

describe('published events', () => {
  const sends: Outgoing[] = [];
  const arrived = ({ key, value, headers }: Outgoing, at: number) => ({
    key: Buffer.from(key),
    value: Buffer.from(value!),
    headers,
    offset: String(at),
  });
  const bus = {
    send: async (_topic: string, _partition: number, records: readonly Outgoing[]) => sends.push(...records),
    sendAll: async () => {},
    close: async () => {},
  };
  let relay: Relay;
  beforeEach(() => {
    sends.length = 0;
    const metrics = { count() {}, observe() {} };
    relay = new Relay({ database: sql(), bus, topics: [], logger: silent, metrics, heartbeatEvery: 60_000 });
  });
  afterEach(() => relay.stop());

  const place = (orderId: string, n: number) =>
    world.database.app.transaction((tx) => publish(tx, orderPlaced, { orderId, n }, from));
  const price = (productId: string, n: number) =>
    world.database.app.transaction((tx) => publish(tx, product, { productId, price: n }, from));
  const sent = async (n: number) => {
    await until(`${n} are sent`, async () => {
      const { rowCount } = await world.database.owner.query('SELECT 1 FROM outbox WHERE published_at IS NULL');
      return rowCount === 0 && sends.length >= n;
    });
    return sends.map(({ value }) => JSON.parse(value!)).map(({ n, price }) => n ?? price);
  };

  test('are sent again in their order, and whoever has them drops them', async () => {
    for (const n of [1, 2, 3]) await place('a', n);
    await sent(3);
    await world.deliver(sends.map(arrived));
    world.work();
    await world.settled();
    expect(await republish(sql(), { stream: 'shop:order:a' }, ['products'])).toEqual({ republished: 3 });
    expect(await sent(6)).toEqual([1, 2, 3, 1, 2, 3]);
    expect(await world.deliver(sends.slice(3).map(arrived))).toBe(0);
    expect(await world.handled()).toEqual([1, 2, 3]);
  });

  test('are chosen by time, stream or id; what is on its way is left alone', async () => {
    const { eventId } = await place('a', 1);
    await place('b', 2);
    await sent(2);
    const now = Date.now();
    expect(await republish(sql(), { since: new Date(now + 60_000) }, [])).toEqual({ republished: 0 });
    expect(await republish(sql(), { until: new Date(now - 60_000) }, [])).toEqual({ republished: 0 });
    expect(await republish(sql(), { eventIds: [eventId, randomUUID()] }, [])).toEqual({ republished: 1 });
    expect(await sent(3)).toEqual([1, 2, 1]);
    await relay.stop();
    await place('a', 3);
    expect(await republish(sql(), { since: new Date(now - 60_000) }, [])).toEqual({ republished: 2 });
    await expect(republish(sql(), {}, [])).rejects.toThrow('nothing was chosen');
  });

  test('of a snapshot the newest is sent, or the topic would keep an old one', async () => {
    await price('p', 1);
    const { eventId } = await price('q', 7);
    await price('p', 2);
    await sent(3);
    const { rows } = await world.database.owner.query('SELECT created_at FROM outbox ORDER BY id LIMIT 1');
    const first = new Date(rows[0].created_at).getTime();
    const range = { since: new Date(first - 1_000), until: new Date(first + 1) };
    await republish(sql(), { ...range, stream: 'shop:product:p' }, ['products']);
    await republish(sql(), { eventIds: [eventId] }, ['products']);
    expect((await sent(5)).slice(3).sort()).toEqual([2, 7]);
  });

  test('their streams and those of each consumer are listed, to be held against each other', async () => {
    for (const n of [1, 2, 3]) await place('a', n);
    await place('b', 1);
    await sent(4);
    await relay.stop();
    await place('b', 2);
    const [a, ...others] = await producedStreams(sql(), { limit: 1 });
    expect(a).toMatchObject({ stream: 'shop:order:a', epoch: 1, lastSeq: 3, unpublished: 0, lastAt: expect.any(Date) });
    expect(others).toEqual([]);
    expect(await producedStreams(sql(), { limit: 5, after: a!.stream })).toMatchObject([
      { stream: 'shop:order:b', lastSeq: 2, unpublished: 1 },
    ]);

    await world.readsSince('shop', new Date().toISOString());
    await world.deliver([record({ seq: 1 }), record({ seq: 3 }), record({ stream: 'b', seq: 2 })]);
    world.work();
    await until('both wait', async () => (await waitingMessages(sql(), 'shop', page)).length === 2);
    expect(await heardStreams(sql(), 'shop', page)).toMatchObject([
      { stream: 'shop:order:a', epoch: 1, lastSeq: 1, open: 1, pending: 1, held: 0, waitingSince: expect.any(Date) },
      { stream: 'shop:order:b', epoch: null, lastSeq: null, open: 1, pending: 1 },
    ]);
    expect(await heardStreams(sql(), 'shop', { limit: 1, after: 'shop:order:a' })).toMatchObject([
      { stream: 'shop:order:b' },
    ]);
    expect(await heardTopics(sql())).toMatchObject([{ consumer: 'shop', topic: 'shop', asOf: null }]);
  });
});

test('a stream that a restore lost as a whole is listed once an operator has noted where it ended', async () => {
  await world.database.owner.query(
    `INSERT INTO event_stream_end (stream, epoch, last_seq) VALUES ('shop:order:lost', 1, 5), ('shop:order:lost', 2, 1)`,
  );
  expect(await producedStreams(sql(), page)).toEqual([
    {
      stream: 'shop:order:lost',
      epoch: 3,
      lastSeq: 0,
      since: expect.any(Date),
      unpublished: 0,
      lastAt: null,
      reached: [
        { epoch: 1, lastSeq: 5 },
        { epoch: 2, lastSeq: 1 },
      ],
    },
  ]);
  expect(await producedStreams(sql(), { limit: 1, after: 'shop:order:lost' })).toEqual([]);
});
