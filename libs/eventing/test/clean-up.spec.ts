import { cleanUp } from '../src/clean-up.ts';
import { armTimer, cancelTimer, defineTimer, publish, retryParked } from '../src/index.ts';
import { until } from '../src/testing/index.ts';
import { InboxWorld, record } from './inbox-world.ts';
import { from, orderPlaced } from './sample.ts';

// What is over for thirty days goes; what waits stays, however long; and what went is still known when it comes again.

let world: InboxWorld;
beforeAll(async () => {
  world = await InboxWorld.open();
});
afterEach(() => world.rest());
afterAll(() => world.close());

const sql = (text: string) => world.database.owner.query(text);
const count = async (table: string) => Number((await sql(`SELECT count(*) FROM ${table}`)).rows[0].count);
const sweep = (goOn = () => true) => cleanUp({ database: world.database.worker, days: 30, goOn });
const publishOne = (n: number) =>
  world.database.app.transaction((tx) => publish(tx, orderPlaced, { orderId: 'a', n }, from));

test('published events go after thirty days; an older one that was not published stays', async () => {
  for (const n of [1, 2, 3, 4]) await publishOne(n);
  await sql(`UPDATE outbox SET created_at = now() - interval '40 days'`);
  await sql(`UPDATE outbox SET published_at = now() - interval '31 days' WHERE seq <= 2`);
  await sql(`UPDATE outbox SET published_at = now() - interval '29 days' WHERE seq = 3`);
  expect(await sweep()).toBe(2);
  const { rows } = await sql('SELECT seq::int FROM outbox ORDER BY seq');
  expect(rows.map(({ seq }) => seq)).toEqual([3, 4]);
  await publishOne(5);
  expect((await sql(`SELECT max(seq)::int AS seq FROM outbox`)).rows).toEqual([{ seq: 5 }]);
});

test('handled messages go, parked and held ones stay, and what went is dropped when it is delivered again', async () => {
  const batch = [1, 2, 3].map((seq) => record({ seq, data: { orderId: 'a', n: seq === 2 ? -1 : seq } }));
  await world.deliver(batch);
  world.work({
    [orderPlaced.type]: async (data, context) => {
      if (data.n === -1) throw new Error('poison');
      await world.effect(data, context);
    },
  });
  await until('the second is parked', async () => (await world.statuses()).includes('parked'));
  await sql(
    `UPDATE inbox_message SET received_at = now() - interval '40 days', done_at = done_at - interval '31 days'`,
  );
  expect(await sweep()).toBe(1);
  expect(await world.statuses()).toEqual(['parked', 'held']);
  await world.deliver(batch);
  const { rows } = await sql(`SELECT id FROM inbox_message WHERE status = 'parked'`);
  await retryParked(world.database.worker, { consumer: 'shop', messageId: rows[0].id });
  await until('the second is parked again', async () => (await world.statuses()).join() === 'parked,held,skipped');
  expect(await world.handled()).toEqual([1]);
});

test('it goes on chunk by chunk to the first young row, and stops between two when asked', async () => {
  await sql(`INSERT INTO inbox_message (consumer, event_id, stream, epoch, seq, since, type, source, time, status, received_at, done_at)
    SELECT 'shop', gen_random_uuid(), 's' || n, 1, 1, now(), 't', 's', now(), 'done', at, at
    FROM generate_series(1, 12000) AS n, LATERAL (SELECT now() - (CASE WHEN n <= 11000 THEN 31 ELSE 1 END) * interval '1 day' AS at) AS t`);
  let chunks = 0;
  expect(await sweep(() => chunks++ < 2)).toBeLessThanOrEqual(10_000);
  expect(await count('inbox_message')).toBeGreaterThan(1_000);
  await sweep();
  expect(await count('inbox_message')).toBe(1_000);
});

test('timers that fired or were cancelled go, armed ones stay', async () => {
  const timer = defineTimer('shop.late', orderPlaced.schema);
  await world.database.app.transaction(async (tx) => {
    for (const key of ['fired', 'cancelled', 'armed']) {
      await armTimer(tx, { timer, key, stream: 'a', dueAt: new Date(0), data: { orderId: 'a', n: 1 } });
    }
    await cancelTimer(tx, 'cancelled');
  });
  await sql(`UPDATE timer SET status = 'fired', fired_at = now() - interval '31 days' WHERE key = 'fired'`);
  await sql(`UPDATE timer SET armed_at = now() - interval '31 days'`);
  expect(await sweep()).toBe(2);
  expect((await sql('SELECT key FROM timer')).rows).toEqual([{ key: 'armed' }]);
});
