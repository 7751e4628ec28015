import { claim } from '../src/inbox/claim.ts';
import { settle } from '../src/inbox/settle.ts';
import type { EventContext, Handler } from '../src/index.ts';
import type { PgClient } from '../src/pg.ts';
import { until } from '../src/testing/index.ts';
import { InboxWorld, numbers, record } from './inbox-world.ts';
import { orderAdmired, orderPlaced, parcelSent } from './sample.ts';

// While every worker is at work, one transaction takes on the first messages of several streams. What the inbox
// promises of each event holds all the same.

let world: InboxWorld;
beforeAll(async () => {
  world = await InboxWorld.open();
  await world.database.owner.query('CREATE TABLE stock (product text PRIMARY KEY, sold int NOT NULL DEFAULT 0)');
  await world.database.owner.query(`INSERT INTO stock VALUES ('tea'), ('coffee')`);
  await world.database.owner.query(`GRANT ALL ON stock TO PUBLIC`);
});
afterEach(() => world.rest());
afterAll(() => world.close());

const firstOf = (streams: readonly string[], seq = 1) => streams.map((stream) => record({ stream, seq }));
const letters = (count: number) => numbers(1, count).map((n) => String.fromCharCode(96 + n));

/** How many effects each transaction had, in the order of the transactions. */
async function transactions(): Promise<number[]> {
  const { rows } = await world.database.owner.query(
    'SELECT count(*)::int AS effects FROM effect GROUP BY xmin::text ORDER BY min(id)',
  );
  return rows.map(({ effects }) => effects);
}

/** Of each message, oldest first: its status and the attempts that count. */
const kept = async () => (await world.messages()).map(({ status, attempts }) => [status, attempts]);

/** Effects come to pass until an event of this stream, which fails. */
const failsIn =
  (stream: string): Handler<PgClient> =>
  async (data, context) => {
    await world.effect(data, context);
    if (context.stream === stream) throw new Error('poison');
  };

test('a worker that always finds work takes on more streams each time, up to eight', async () => {
  await world.deliver(firstOf(letters(20)));
  world.work(undefined, { count: 1 });
  await world.settled();
  expect(await transactions()).toEqual([1, 2, 4, 8, 5]);
  expect(new Set(await world.statuses())).toEqual(new Set(['done']));
});

test('it takes on fewer when there are fewer', async () => {
  const workers = world.work(undefined, { count: 0 }); // the test is the only one
  const untilNothing = async () => {
    while ((await workers.handleNext()) !== 'nothing');
  };
  await world.deliver(firstOf(letters(10)));
  await untilNothing();
  await world.deliver(firstOf(letters(10), 2));
  await untilNothing();
  expect(await transactions()).toEqual([1, 2, 4, 3, 2, 4, 4]);
});

test('as long as another worker is free, each stream has one of its own', async () => {
  const workers = world.work(undefined, { count: 9 });
  await world.deliver(firstOf(letters(7)));
  while ((await workers.handleNext()) !== 'nothing');
  await world.settled();
  expect(await transactions()).toEqual(letters(7).map(() => 1));
});

test('what follows in these streams comes with them, twenty messages in all at most', async () => {
  const streams = letters(6);
  for (const seq of numbers(1, 12)) await world.deliver(firstOf(streams, seq));
  world.work(undefined, { count: 1 });
  await world.settled();
  for (const stream of streams) expect(await world.handled(stream)).toEqual(numbers(1, 12));
  const sizes = await transactions();
  expect(sizes.slice(0, 2)).toEqual([12, 20]);
  expect(Math.max(...sizes)).toBe(20);
});

test('attempts of all are on record while they are tried, and their handlers run by what the streams are about', async () => {
  const seen: [stream: string, attempts: number][] = [];
  const look = async (data: unknown, context: EventContext<PgClient>) => {
    const { rows } = await world.database.owner.query('SELECT count(*)::int AS n FROM inbox_attempt WHERE started = 1');
    seen.push([context.stream, rows[0].n]);
    await world.effect(data, context);
  };
  const parcel = (stream: string) =>
    record({ event: parcelSent, stream, seq: 1, data: { parcelId: stream, orderId: '1' } });
  await world.deliver([...firstOf(['z', 'y', 'd', 'b', 'a']), parcel('c'), parcel('a')]);
  world.work({ [orderPlaced.type]: look, [parcelSent.type]: look }, { count: 1 });
  await world.settled();
  expect(seen).toEqual([
    ['shop:order:z', 1],
    ['shop:order:d', 2],
    ['shop:order:y', 2],
    ['depot:parcel:a', 4],
    ['shop:order:a', 4],
    ['shop:order:b', 4],
    ['depot:parcel:c', 4],
  ]);
  expect((await world.database.owner.query('SELECT FROM inbox_attempt')).rowCount).toBe(0);
});

test('where one fails nothing of the others stays; each is tried alone, and only the poisonous one counts attempts', async () => {
  await world.deliver(firstOf(letters(7)));
  world.work({ [orderPlaced.type]: failsIn('shop:order:e') }, { count: 1 });
  await world.settled();
  expect(await kept()).toEqual(letters(7).map((stream) => (stream === 'e' ? ['parked', 3] : ['done', 0])));
  expect((await transactions()).sort()).toEqual([1, 1, 1, 1, 2]); // the last four were parted
});

test('an event that does not fit its schema is parked, and the others are handled', async () => {
  await world.deliver([...firstOf(letters(4)), record({ stream: 'e', seq: 1, data: { orderId: 'e', n: 'one' } })]);
  await world.deliver(firstOf(['f', 'g']));
  world.work(undefined, { count: 1 });
  await world.settled();
  expect(await kept()).toEqual(letters(7).map((stream) => (stream === 'e' ? ['parked', 1] : ['done', 0])));
});

test('what failed before, is suspected, waits, was tried again by an operator or is ruled on is taken alone', async () => {
  const streams = letters(12);
  await world.deliver(firstOf(streams.filter((stream) => stream !== 'h')));
  await world.deliver([record({ stream: 'h', seq: 2 })]);
  const { owner } = world.database;
  const of = (stream: string) => [`shop:order:${stream}`];
  await owner.query('UPDATE inbox_message SET attempts = 1 WHERE stream = $1', of('d'));
  await owner.query('INSERT INTO inbox_attempt SELECT id, 1 FROM inbox_message WHERE stream = $1', of('e'));
  await owner.query('UPDATE inbox_message SET reopened_at = now() WHERE stream = $1', of('f'));
  await owner.query(`UPDATE inbox_message SET ruling = 'skip' WHERE stream = $1`, of('g'));
  world.work(undefined, { count: 1 });
  await until('all but one are closed', async () => (await world.open()) === 1);
  const { rows } = await owner.query(
    'SELECT array_agg(right(stream, 1) ORDER BY id) AS streams FROM effect GROUP BY xmin::text',
  );
  const alone = rows.filter((row) => row.streams.length === 1).map((row) => row.streams[0]);
  expect(alone).toEqual(expect.arrayContaining(['d', 'e', 'f']));
  expect(rows.flatMap((row) => row.streams).sort()).toEqual(streams.filter((stream) => !'gh'.includes(stream)));
  expect((await world.messages()).filter(({ status }) => status === 'skipped')).toHaveLength(1);
});

test('events that nobody handles are passed with the others', async () => {
  await world.deliver(
    letters(7).map((stream, n) => record({ event: n % 2 ? orderAdmired : orderPlaced, stream, seq: 1 })),
  );
  world.work(undefined, { count: 1 });
  await world.settled();
  expect(new Set(await world.statuses())).toEqual(new Set(['done']));
  expect(await transactions()).toEqual([1, 1, 2]);
});

test('one stream that has moved meanwhile keeps all from being marked', async () => {
  await world.deliver(firstOf(['a', 'b']));
  world.work(undefined, { count: 1 });
  await world.settled();
  await world.pause();
  await world.deliver(firstOf(['a', 'b', 'c'], 2).slice(0, 2));
  await world.deliver(firstOf(['c']));
  const { owner, worker } = world.database;
  const settling = worker.transaction(async (tx) => {
    const claimed = await claim(tx, 'shop', 4);
    expect(claimed).toHaveLength(3);
    await owner.query(`UPDATE inbox_stream SET last_seq = 7 WHERE stream = 'shop:order:b'`);
    await settle(
      tx,
      'shop',
      claimed.map((head) => ({ head, followers: [] })),
      'done',
    );
  });
  await expect(settling).rejects.toMatchObject({ code: 'fence-lost' });
  const { rows } = await owner.query('SELECT stream, last_seq::int FROM inbox_stream ORDER BY stream');
  expect(rows.map(({ last_seq }) => last_seq)).toEqual([1, 7]);
  expect((await world.statuses()).slice(2)).toEqual(['pending', 'pending', 'pending']);
});

test('when transactions wait for each other in a circle, each event is handled once and counts no attempt', async () => {
  const streams = letters(24);
  const sell: Handler<PgClient> = async (data, context) => {
    const product = [0, 3].includes(streams.indexOf(context.stream.at(-1)!) % 4) ? 'tea' : 'coffee';
    await context.tx.query('UPDATE stock SET sold = sold + 1 WHERE product = $1', [product]);
    await world.effect(data, context);
  };
  for (const seq of [1, 2]) await world.deliver(firstOf(streams, seq));
  world.work({ [orderPlaced.type]: sell });
  await world.settled();
  for (const stream of streams) expect(await world.handled(stream)).toEqual([1, 2]);
  expect(new Set((await world.messages()).map(({ attempts }) => attempts))).toEqual(new Set([0]));
  expect((await world.database.owner.query('SELECT DISTINCT sold FROM stock')).rows).toEqual([{ sold: 24 }]);
}, 60_000);

test('after that each stream has a transaction of its own for a while', async () => {
  let collides = true;
  const handler: Handler<PgClient> = async (data, context) => {
    if (collides && context.stream === 'shop:order:c') {
      collides = false;
      throw Object.assign(new Error(), { code: '40P01' });
    }
    await world.effect(data, context);
  };
  await world.deliver(firstOf(letters(9)));
  world.work({ [orderPlaced.type]: handler }, { count: 1 });
  await world.settled();
  expect(collides).toBe(false);
  expect(await transactions()).toEqual(letters(9).map(() => 1));
  expect(new Set((await world.messages()).map(({ attempts }) => attempts))).toEqual(new Set([0]));
});
