import type { EventContext } from '../src/index.ts';
import type { PgClient } from '../src/pg.ts';
import { until } from '../src/testing/index.ts';
import { type Delivery, InboxWorld, numbers, record } from './inbox-world.ts';
import { orderAdmired, orderPaid, orderPlaced } from './sample.ts';

// What waits in one stream is handled in one transaction, and a handler may take those of its type that follow each other
// as a list. What the inbox promises of each event holds all the same.

let world: InboxWorld;
beforeAll(async () => {
  world = await InboxWorld.open();
});
afterEach(() => world.rest());
afterAll(() => world.close());

/** The lists in which events came, of attempts that failed too. */
let lists: number[][] = [];
beforeEach(() => {
  lists = [];
});

async function noteAll(orders: { n: number }[], { tx, consumer, stream, seq }: EventContext<PgClient>): Promise<void> {
  lists.push(orders.map(({ n }) => n));
  for (const { n } of orders) {
    const row = [consumer, stream, n, orderPlaced.type];
    await tx.query('INSERT INTO effect (consumer, stream, seq, type) VALUES ($1, $2, $3, $4)', row);
    if (n < 0) throw new Error('poison');
  }
  expect(seq).toBe(Math.abs(orders[0]!.n));
}

const work = (more: Parameters<InboxWorld['work']>[1] = {}) =>
  world.work(
    { [orderPlaced.type]: noteAll, [orderPaid.type]: world.effect },
    { together: new Set([orderPlaced.type]), ...more },
  );
const deliver = (...deliveries: Delivery[]) => world.deliver(deliveries.map(record));
const placed = (from: number, to: number) => numbers(from, to).map((seq): Delivery => ({ seq }));
const poison = (seq: number): Delivery => ({ seq, data: { orderId: 'a', n: -seq } });

test('events of one type that wait in one stream are handled together, in their order', async () => {
  await deliver(...placed(1, 5), ...placed(1, 2).map((one) => ({ ...one, stream: 'b' })));
  work({ count: 1 });
  await world.settled();
  expect(lists).toEqual([
    [1, 2, 3, 4, 5],
    [1, 2],
  ]);
  expect(await world.handled()).toEqual(numbers(1, 5));
  expect(new Set(await world.statuses())).toEqual(new Set(['done']));
});

test('events of any type that wait in one stream are one transaction, each handled in its turn', async () => {
  await deliver({ seq: 1 }, { event: orderPaid, seq: 2 }, { event: orderAdmired, seq: 3 }, ...placed(4, 5));
  work({ count: 1 });
  await world.settled();
  expect(lists).toEqual([[1], [4, 5]]);
  const effects = await world.database.owner.query('SELECT seq::int, type, xmin FROM effect ORDER BY id');
  expect(effects.rows.map(({ seq, type }) => [seq, type])).toEqual([
    [1, orderPlaced.type],
    [2, orderPaid.type],
    [4, orderPlaced.type],
    [5, orderPlaced.type],
  ]);
  expect(new Set(effects.rows.map(({ xmin }) => xmin)).size).toBe(1);
  const ends = await world.database.owner.query('SELECT DISTINCT done_at FROM inbox_message');
  expect(ends.rows.length).toBe(1);
  expect(new Set(await world.statuses())).toEqual(new Set(['done']));
});

test('where one of several types fails, nothing of the others stays, and each is tried alone', async () => {
  const tried: number[] = [];
  const pay = async (_: unknown, context: EventContext<PgClient>) => {
    tried.push(context.seq);
    await world.effect(_, context);
    if (context.seq === 3) throw new Error('poison');
  };
  await deliver({ seq: 1 }, { event: orderPaid, seq: 2 }, { event: orderPaid, seq: 3 }, { seq: 4 });
  work({ handlers: new Map(Object.entries({ [orderPlaced.type]: noteAll, [orderPaid.type]: pay })) });
  await until('it is parked', async () => (await world.statuses()).includes('parked'));
  expect(tried).toEqual([2, 3, 2, 3, 3, 3]);
  expect(await world.handled()).toEqual([1, 2]);
  expect(await world.statuses()).toEqual(['done', 'done', 'parked', 'held']);
});

test('another type, or a missing event, comes between', async () => {
  await deliver(...placed(1, 2), { event: orderPaid, seq: 3 }, ...placed(4, 5), ...placed(7, 8));
  work({ count: 1 });
  await until('all that can be handled is', async () => (await world.open()) === 2);
  expect(lists).toEqual([
    [1, 2],
    [4, 5],
  ]);
  await deliver({ seq: 6 });
  await world.settled();
  expect(lists.flat()).toEqual([1, 2, 4, 5, 6, 7, 8]);
});

test('a poisonous one among them is found by trying each alone: it is parked, and no other counts an attempt', async () => {
  await deliver(...placed(1, 2), poison(3), ...placed(4, 5));
  work();
  await until('it is parked', async () => (await world.statuses()).includes('parked'));
  expect(lists[0]).toEqual([1, 2, -3, 4, 5]);
  expect(lists.slice(1)).toEqual([[1], [2], [-3], [-3], [-3]]);
  expect(await world.handled()).toEqual([1, 2]);
  const kept = await world.messages();
  expect(kept.map(({ status, attempts }) => [status, attempts])).toEqual([
    ['done', 0],
    ['done', 0],
    ['parked', 3],
    ['held', 0],
    ['held', 0],
  ]);
});

test('so is one that does not fit its schema', async () => {
  await deliver(...placed(1, 2), { seq: 3, data: { orderId: 'a', n: 'three' } });
  work();
  await until('it is parked', async () => (await world.statuses()).includes('parked'));
  expect(lists).toEqual([[1], [2]]);
  expect(await world.handled()).toEqual([1, 2]);
});

test('one of which an attempt never ended is not joined with others, nor they with it', async () => {
  await deliver(...placed(1, 5));
  const [, , third] = await world.messages();
  await world.database.owner.query('INSERT INTO inbox_attempt (message_id, started) VALUES ($1, 1)', [third!.id]);
  work();
  await world.settled();
  expect(lists).toEqual([[1, 2], [3], [4, 5]]);
});

test('many workers keep every stream in order and handle everything once, whatever comes together', async () => {
  const streams = numbers(1, 6).map((n) => `s${n}`);
  for (const count of [4, 4]) work({ count });
  for (const upTo of [3, 9, 14, 20]) {
    const again = Math.max(1, upTo - 6); // windows are delivered again
    await deliver(
      ...streams.flatMap((stream) => numbers(again, upTo).map((seq) => ({ stream, seq, id: idOf(stream, seq) }))),
    );
  }
  await world.settled();
  for (const stream of streams) expect(await world.handled(stream)).toEqual(numbers(1, 20));
});

const idOf = (stream: string, seq: number) =>
  `00000000-0000-4000-8000-${stream.slice(1).padStart(4, '0')}${String(seq).padStart(8, '0')}`;
