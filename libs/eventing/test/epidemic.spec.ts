import type { WorkersOptions } from '../src/inbox/workers.ts';
import {
  acceptGap,
  type Handler,
  resumeConsumer,
  retryGroup,
  retryParked,
  skipGroup,
  skipMessage,
} from '../src/index.ts';
import type { PgClient } from '../src/pg.ts';
import { until } from '../src/testing/index.ts';
import { InboxWorld, numbers, record } from './inbox-world.ts';
import { orderPaid, orderPlaced } from './sample.ts';

// A bad deployment pauses its consumer; bad input does not, whoever sends it and however much.

let world: InboxWorld;
beforeAll(async () => {
  world = await InboxWorld.open();
});
afterEach(async () => {
  await world.rest();
  await world.database.owner.query('TRUNCATE consumer_pause, consumer_watch');
});
afterAll(() => world.close());

const sql = () => world.database.worker;
const statuses = (wanted: string) => async () => (await world.statuses()).filter((status) => status === wanted).length;
const isPaused = async () => (await world.database.owner.query('SELECT FROM consumer_pause')).rowCount === 1;
const epidemic = { parked: 3, within: 300 };
const breaks: Handler<PgClient> = async () => {
  throw new TypeError('no');
};
const work = (handlers: Record<string, Handler<PgClient>>, options: Partial<WorkersOptions<PgClient>> = {}) =>
  world.work(handlers, { count: 1, backOff: [], epidemic, ...options });
const first = (n: number, event = orderPlaced, name = 's') =>
  numbers(1, n).map((at) => record({ event, stream: `${name}${at}`, seq: 1 }));
/** The version that runs is so many hours old. */
const runsFor = (hours: number) =>
  world.database.owner.query(
    `INSERT INTO consumer_watch VALUES ('shop', '1', clock_timestamp() - $1 * interval '1 h')
     ON CONFLICT (consumer) DO UPDATE SET version_since = excluded.version_since`,
    [hours],
  );

test('eleven records that fail their schema stop nothing, in as many streams', async () => {
  await runsFor(30);
  work({ [orderPlaced.type]: world.effect }, { epidemic: { parked: 10, within: 300 } });
  await world.deliver(
    numbers(1, 11).map((n) => record({ stream: `s${n}`, seq: 1, data: { orderId: `s${n}`, n: 'bad' } })),
  );
  await world.parked(11);
  await world.deliver([record({ stream: 'good', seq: 1 })]);
  await until('others go on', async () => (await world.handled('good')).length === 1);
  expect(await isPaused()).toBe(false);
});

test('a new version that fails everywhere is paused, and says over what', async () => {
  await runsFor(1);
  work({ [orderPlaced.type]: breaks });
  await world.deliver(first(5));
  await until('it is paused', isPaused);
  expect(await world.statuses()).toEqual(['parked', 'parked', 'parked', 'pending', 'pending']);
  const { rows } = await world.database.owner.query('SELECT because FROM consumer_pause');
  expect(rows).toEqual([{ because: { type: orderPlaced.type, error: { class: 'TypeError' } } }]);
});

test('what fails for several causes is no epidemic', async () => {
  work({ [orderPlaced.type]: breaks, [orderPaid.type]: breaks });
  await world.deliver([...first(3), ...first(3, orderPaid, 'paid')]);
  await world.parked(6);
  expect(await isPaused()).toBe(false);
});

test('what handles more of a type than it parks is no bad version', async () => {
  const some: Handler<PgClient> = (data, context) =>
    context.stream.includes(':bad') ? breaks(data, context) : world.effect(data, context);
  work({ [orderPlaced.type]: some });
  await world.deliver(first(6));
  await world.settled();
  await world.deliver(first(5, orderPlaced, 'bad'));
  await world.parked(5);
  expect(await isPaused()).toBe(false);
});

test('resumed is resumed: what was parked before is not counted again', async () => {
  work({ [orderPlaced.type]: breaks });
  await world.deliver(first(4));
  await until('it is paused', isPaused);
  await resumeConsumer(sql(), 'shop');
  await world.parked(4);
  await world.deliver(first(2, orderPlaced, 'later'));
  await world.parked(6);
  expect(await isPaused()).toBe(false);
  await world.deliver(first(1, orderPlaced, 'too-much'));
  await until('it counts anew', isPaused);
});

test('a group that is tried again does not pause, however many of it fail again', async () => {
  await runsFor(30);
  work({ [orderPlaced.type]: breaks });
  await world.deliver(first(6));
  await world.parked(6);
  await runsFor(1); // the next version is there, and it is not mended
  await world.database.worker.transaction((tx) => retryGroup(tx, 'shop', {}, 1_000));
  await until('all were tried again', async () => (await world.messages()).every(({ attempts }) => attempts === 1));
  await world.parked(6);
  expect(await isPaused()).toBe(false);
});

describe('an operator skips', () => {
  const idOf = async (seq: number) => (await world.messages()).find((message) => message.seq === seq)!.id;

  test('what is pending and failing', async () => {
    work({ [orderPlaced.type]: (d, c) => (c.seq === 1 ? breaks(d, c) : world.effect(d, c)) }, { backOff: [60] });
    await world.deliver([record({ seq: 1 }), record({ seq: 2 })]);
    await until('it failed', async () => (await world.messages())[0]!.attempts === 1);
    expect((await world.messages())[0]!.status).toBe('pending');
    expect(await skipMessage(sql(), { consumer: 'shop', messageId: await idOf(1) })).toBe(true);
    await world.settled();
    expect([await world.statuses(), await world.handled()]).toEqual([['skipped', 'done'], [2]]);
  });

  test('what a paused consumer stopped at: passed when it goes on', async () => {
    work({ [orderPlaced.type]: breaks });
    await world.deliver(first(4));
    await until('it is paused', isPaused);
    const { id } = (await world.messages())[3]!;
    expect(await skipMessage(sql(), { consumer: 'shop', messageId: id })).toBe(true);
    await resumeConsumer(sql(), 'shop');
    await until('it is skipped', async () => (await statuses('skipped')()) === 1);
    expect(await isPaused()).toBe(false);
  });

  test('what is held, in its turn and not before', async () => {
    let healed = false;
    work({ [orderPlaced.type]: (d, c) => (c.seq === 1 && !healed ? breaks(d, c) : world.effect(d, c)) });
    await world.deliver([1, 2, 3].map((seq) => record({ seq })));
    await world.parked(1);
    expect(await skipMessage(sql(), { consumer: 'shop', messageId: await idOf(2) })).toBe(true);
    expect((await world.statuses())[1]).toBe('held');
    healed = true;
    await world.database.worker.transaction((tx) => retryGroup(tx, 'shop'));
    await world.settled();
    expect(await world.handled()).toEqual([1, 3]);
  });

  test('a group: what was parked or failing by then, and nothing that came later', async () => {
    work({ [orderPlaced.type]: breaks, [orderPaid.type]: breaks }, { epidemic: { parked: 100, within: 300 } });
    await world.deliver([...first(3), ...first(1, orderPaid, 'paid')]);
    await world.parked(4);
    const asked = new Date();
    await world.deliver(first(1, orderPlaced, 'later'));
    await world.parked(5);
    expect(await skipGroup(sql(), 'shop', { type: orderPlaced.type, errorClass: 'TypeError' }, asked)).toBe(3);
    await until('they are skipped', async () => (await statuses('skipped')()) === 3);
    expect(await statuses('parked')()).toBe(2);
  });

  test('nothing that waits for a predecessor; after the gap is accepted it may, and does not wait again', async () => {
    work({ [orderPlaced.type]: (d, c) => (c.seq === 2 ? breaks(d, c) : world.effect(d, c)) });
    await world.deliver([record({ seq: 2 }), record({ seq: 3 })]);
    const waits = () => world.database.owner.query('SELECT FROM inbox_message WHERE waiting_since IS NOT NULL');
    await until('it waits', async () => (await waits()).rowCount! > 0);
    const message = { consumer: 'shop', messageId: await idOf(2) };
    expect(await skipMessage(sql(), message)).toBe(false);
    expect(await acceptGap(sql(), message)).toBe(true);
    await world.parked(1);
    expect(await skipMessage(sql(), message)).toBe(true);
    await world.settled();
    expect(await world.handled()).toEqual([3]);
  });

  test('what was given up stays given up when a gap before it is accepted', async () => {
    let healed = false;
    work({ [orderPlaced.type]: (d, c) => (c.seq === 1 && !healed ? breaks(d, c) : world.effect(d, c)) });
    await world.deliver([record({ seq: 1 }), record({ seq: 3 })]);
    await world.parked(1);
    const message = { consumer: 'shop', messageId: await idOf(3) };
    expect(await skipMessage(sql(), message)).toBe(true);
    healed = true;
    expect(await retryParked(sql(), { consumer: 'shop', messageId: await idOf(1) })).toBe(true);
    const waits = () => world.database.owner.query('SELECT FROM inbox_message WHERE waiting_since IS NOT NULL');
    await until('it waits', async () => (await waits()).rowCount! > 0);
    expect(await acceptGap(sql(), message)).toBe(true);
    await world.settled();
    expect(await world.handled()).toEqual([1]);
  });
});
