import { z } from 'zod';
import { armTimer, cancelTimer, defineTimer } from '../src/index.ts';
import { until } from '../src/testing/index.ts';
import { type Firing, fireDue } from '../src/timer/fire.ts';
import { InboxWorld, numbers } from './inbox-world.ts';

const overdue = defineTimer('shop.payment-overdue', z.looseObject({ n: z.int() }));
const other = defineTimer('shop.parcel-late', z.looseObject({}));

let world: InboxWorld;
let today: Date;
beforeAll(async () => {
  world = await InboxWorld.open();
});
beforeEach(() => {
  today = new Date('2026-03-01T09:00:00Z');
});
afterEach(async () => {
  await world.rest();
  await world.database.owner.query('TRUNCATE timer, event_stream');
});
afterAll(() => world.close());

const arm = (key: string, dueAt: string, { stream = 'order:a', n = 0, timer = overdue } = {}) =>
  world.database.app.transaction((tx) => armTimer(tx, { timer, key, stream, dueAt: new Date(dueAt), data: { n } }));
const cancel = (key: string) => world.database.app.transaction((tx) => cancelTimer(tx, key));
const firing = (): Firing<any> => ({
  database: world.database.worker,
  source: 'urn:example:shop',
  consumers: new Map([[overdue.type, 'shop']]),
  now: () => today,
});
const handledData = async () =>
  (await world.database.owner.query('SELECT data FROM effect ORDER BY id')).rows.map(({ data }) => data.n);

test('a timer fires when its business time has come, not before', async () => {
  await arm('k', '2026-03-02T09:00:00Z');
  expect(await fireDue(firing())).toEqual([]);
  today = new Date('2026-03-02T09:00:00Z');
  expect(await fireDue(firing())).toEqual(['shop']);
  expect(await fireDue(firing())).toEqual([]);
});

test('the message of a timer has an id of RFC 9562', async () => {
  for (let n = 1; n <= 20; n++) await arm(`k${n}`, '2026-03-01T08:00:00Z', { n });
  await fireDue(firing());
  const { rows } = await world.database.owner.query('SELECT event_id FROM inbox_message');
  expect(rows).toHaveLength(20);
  for (const { event_id } of rows) expect(event_id).toMatch(z.regexes.uuid());
});

test('what is armed in a transaction that is rolled back never fires', async () => {
  const broken = world.database.app.transaction(async (tx) => {
    await armTimer(tx, { timer: overdue, key: 'k', stream: 'order:a', dueAt: today, data: { n: 1 } });
    throw new Error('no');
  });
  await expect(broken).rejects.toThrow('no');
  expect(await fireDue(firing())).toEqual([]);
});

test('arming again under the same key moves the timer; cancelling disarms it', async () => {
  await arm('k', '2026-03-01T08:00:00Z', { n: 1 });
  await arm('k', '2026-03-05T08:00:00Z', { n: 2 });
  expect(await fireDue(firing())).toEqual([]);
  today = new Date('2026-03-06T00:00:00Z');
  await fireDue(firing());
  await arm('k', '2026-03-07T08:00:00Z', { n: 3 });
  expect(await cancel('k')).toBe(true);
  expect(await cancel('k')).toBe(false);
  today = new Date('2026-03-08T00:00:00Z');
  expect(await fireDue(firing())).toEqual([]);
  world.work({ [overdue.type]: world.effect });
  await world.settled();
  expect(await handledData()).toEqual([2]);
});

test('each of many timers fires once, in the order in which they were due, while several processes look', async () => {
  for (const n of numbers(1, 30)) await arm(`k${n}`, new Date(Date.UTC(2026, 1, 1, 0, 30 - n)).toISOString(), { n });
  await Promise.all(numbers(1, 4).map(() => fireDue(firing())));
  await until('all fired', async () => {
    await fireDue(firing());
    return (await world.messages()).length === 30;
  });
  world.work({ [overdue.type]: world.effect }, { count: 8 });
  await world.settled();
  expect(await handledData()).toEqual(numbers(1, 30).reverse());
  expect((await world.messages()).map(({ seq }) => seq)).toEqual(numbers(1, 30));
});

test('while one instance fires, no other overtakes it with a timer that is due later', async () => {
  await arm('k1', '2026-02-01T08:00:00Z', { n: 1 });
  await world.database.worker.transaction(async (tx) => {
    const within = { query: tx.query.bind(tx), transaction: (work: (tx: unknown) => Promise<any>) => work(tx) };
    expect(await fireDue({ ...firing(), database: within as never })).toEqual(['shop']);
    await arm('k2', '2026-02-01T08:00:01Z', { n: 2, stream: 'order:b' });
    expect(await fireDue(firing())).toEqual([]);
  });
  expect(await fireDue(firing())).toEqual(['shop']);
});

test('timers that come due one after the other are numbered on in their stream', async () => {
  for (const n of [1, 2, 3]) {
    await arm(`k${n}`, '2026-03-01T08:00:00Z', { n });
    await fireDue(firing());
  }
  world.work({ [overdue.type]: world.effect });
  await world.settled();
  expect(await handledData()).toEqual([1, 2, 3]);
});

test('what nobody here handles is left to an instance that does', async () => {
  await arm('k', '2026-03-01T08:00:00Z', { timer: other });
  expect(await fireDue(firing())).toEqual([]);
  expect(await fireDue({ ...firing(), consumers: new Map([[other.type, 'shop']]) })).toEqual(['shop']);
});

test('a handler of a timer is retried like that of an event, and data that does not fit is refused when armed', async () => {
  await expect(arm('k', '2026-03-01T08:00:00Z', { n: 0.5 })).rejects.toThrow('not valid at: n');
  await arm('k', '2026-03-01T08:00:00Z', { n: 1 });
  await fireDue(firing());
  world.work({
    [overdue.type]: async (data, context) => {
      if (context.attempt === 1) throw new Error('later');
      await world.effect(data, context);
    },
  });
  await world.settled();
  expect(await handledData()).toEqual([1]);
});
