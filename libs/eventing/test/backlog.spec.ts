import { Eventing, publish } from '../src/index.ts';
import type { PgClient } from '../src/pg.ts';
import { type TestBus, type TestDatabase, testBus, testDatabase, until } from '../src/testing/index.ts';
import { events, from, orderPlaced, silent, topics } from './sample.ts';

// What piles up piles up where it is meant to: in the inbox as far as that can be worked through, beyond it in Kafka.

let database: TestDatabase;
let bus: TestBus;
let eventing: Eventing<PgClient>;
const warnings: string[] = [];
beforeAll(async () => {
  [database, bus] = await Promise.all([testDatabase(), testBus(topics)]);
});
afterAll(async () => {
  await eventing?.stop();
  await Promise.all([database.drop(), bus.drop()]);
});

const place = (orderId: string) => database.app.transaction((tx) => publish(tx, orderPlaced, { orderId, n: 1 }, from));
const inInbox = async (orderId: string) =>
  (await database.owner.query('SELECT 1 FROM inbox_message WHERE stream = $1', [`shop:order:${orderId}`])).rowCount ===
  1;
const congested = async () => (await eventing.status()).consumers['shop']!.congested;

/** Messages that nobody here can handle yet: their turn is in an hour. */
const pile = (count: number) =>
  database.owner.query(
    `INSERT INTO inbox_message (consumer, event_id, stream, epoch, seq, since, type, source, time, next_at)
     SELECT 'shop', gen_random_uuid(), 'later:' || n, 1, 1, now(), 't', 's', now(), now() + interval '1 hour'
     FROM generate_series(1, $1::int) AS n`,
    [count],
  );

test('over 20,000 open messages it receives no more; below 10,000 it receives what stayed in Kafka', async () => {
  eventing = new Eventing<PgClient>({
    service: 'shop',
    source: from.source,
    database: database.worker,
    kafka: bus.address,
    events,
    logger: { ...silent, warn: (_fields, text) => warnings.push(text) },
    timing: { session: 6_000, heartbeat: 60_000 },
  });
  eventing.start();
  eventing.subscribe('shop', new Map([[orderPlaced.type, async () => {}]]));
  await place('before');
  await until('it receives', () => inInbox('before'));

  await pile(20_001);
  // It looks at most once a second, when something comes.
  const placed = async () => {
    await place('notices');
    return congested();
  };
  await until('it is congested', placed, { every: 200 });
  await place('during');
  const published = async () =>
    (await database.owner.query('SELECT 1 FROM outbox WHERE published_at IS NULL')).rowCount === 0;
  await until('it is on the topic', published);

  await database.owner.query(`UPDATE inbox_message SET status = 'done' WHERE stream LIKE 'later:%' AND id % 4 = 0`);
  expect(await congested()).toBe(true); // 15,000 are left
  expect(await inInbox('during')).toBe(false);
  await database.owner.query(`UPDATE inbox_message SET status = 'done' WHERE stream LIKE 'later:%'`);
  await until('it receives again', () => inInbox('during'));
  expect(await congested()).toBe(false);
  expect(warnings.filter((text) => text.startsWith('backlog'))).toHaveLength(1);
}, 150_000);
