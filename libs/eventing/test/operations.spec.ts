import { randomUUID } from 'node:crypto';
import type { Outgoing } from '../src/envelope.ts';
import { feedAgeOf } from '../src/inbox/backlog.ts';
import { claim } from '../src/inbox/claim.ts';
import {
  type Handler,
  heardStreams,
  heardTopics,
  parkedGroups,
  parkedMessages,
  pauseConsumer,
  producedStreams,
  publish,
  republish,
  resumeConsumer,
  retryGroup,
  showMessage,
  skipMessage,
  waitingMessages,
} from '../src/index.ts';
import { Relay } from '../src/outbox/relay.ts';
import type { PgClient } from '../src/pg.ts';
import { until } from '../src/testing/index.ts';
import { InboxWorld, numbers, record } from './inbox-world.ts';
import { from, orderPaid, orderPlaced, product, silent } from './sample.ts';

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
const settled = () => until('nothing is open', async () => (await world.open()) === 0);
const parked = (n: number) =>
  until(`${n} are parked`, async () => (await world.statuses()).filter((status) => status === 'parked').length === n);
const breaks: Handler<PgClient> = async () => {
  throw Object.assign(new TypeError('Roos'), { code: 'E_ROOS' });
};
const page = { limit: 10 };

/** Streams `s1` to `sN`, each with a parked first event and two held behind it. */
async function parkStreams(n: number): Promise<void> {
  await world.deliver(
    numbers(1, n).flatMap((at) => [
      record({ stream: `s${at}`, seq: 1 }),
      record({ stream: `s${at}`, seq: 2, event: orderPaid }),
      record({ stream: `s${at}`, seq: 3, event: orderPaid }),
    ]),
  );
  const broken = world.work({ [orderPlaced.type]: breaks });
  await parked(n);
  await broken.stop();
}

describe('what is parked', () => {
  test('is grouped by class of error, type and consumer, with what waits behind it', async () => {
    await parkStreams(3);
    await world.deliver([{ ...record({ seq: 1 }), value: Buffer.from('no JSON') }]);
    const groups = await parkedGroups(sql());
    expect(groups).toEqual([
      {
        consumer: 'shop',
        type: orderPlaced.type,
        errorClass: 'TypeError',
        parked: 3,
        since: expect.any(Date),
        heldBehind: 6,
      },
      expect.objectContaining({ errorClass: 'Unreadable', parked: 1, heldBehind: 0 }),
    ]);
    expect(await parkedGroups(sql(), { errorClass: 'RangeError' })).toEqual([]);
    expect(await parkedGroups(sql(), { since: new Date(Date.now() + 60_000) })).toEqual([]);
  });

  test('is listed page by page, and shown without a word of the error', async () => {
    await parkStreams(3);
    const filter = { consumer: 'shop', errorClass: 'TypeError' };
    const first = await parkedMessages(sql(), filter, { limit: 2 });
    const second = await parkedMessages(sql(), filter, { limit: 2, after: first.at(-1)!.messageId });
    expect([...first, ...second].map(({ stream }) => stream)).toEqual(['s1', 's2', 's3'].map((s) => `shop:order:${s}`));

    const shown = await showMessage(sql(), first[0]!.messageId);
    expect(shown).toMatchObject({
      consumer: 'shop',
      type: orderPlaced.type,
      seq: 1,
      status: 'parked',
      attempts: 3,
      heldBehind: 2,
      errorClass: 'TypeError',
      errorCode: 'E_ROOS',
      topic: 'shop',
      data: { orderId: 's1', n: 1 },
      parkedAt: expect.any(Date),
      waitingSince: null,
      unreadableBytes: null,
    });
    expect(JSON.stringify(shown)).not.toContain('"Roos"');
    expect(await showMessage(sql(), '999999999')).toBeUndefined();
  });

  test('of what could not be read the length is shown, and nothing of its content', async () => {
    await world.deliver([{ ...record({ seq: 1 }), value: Buffer.from('seven !') }]);
    const [message] = await parkedMessages(sql(), {}, page);
    expect(await showMessage(sql(), message!.messageId)).toMatchObject({ unreadableBytes: 7, data: null });
  });

  test('what waits for a predecessor is listed beside it', async () => {
    await world.deliver([record({ seq: 2 }), record({ seq: 3 })]);
    world.work();
    await until('it waits', async () => (await waitingMessages(sql(), 'shop', page)).length === 1);
    expect(await waitingMessages(sql(), 'shop', page)).toMatchObject([{ seq: 2, heldBehind: 1, parkedAt: null }]);
    expect(await waitingMessages(sql(), 'archive', page)).toEqual([]);
  });
});

describe('a group that is tried again', () => {
  const retry = (perSecond: number) => sql().transaction((tx) => retryGroup(tx, 'shop', {}, perSecond));
  const turns = async () => {
    const { rows } = await world.database.owner.query(
      `SELECT extract(epoch FROM next_at - min(next_at) OVER ())::float8 AS after FROM inbox_message
       WHERE status = 'pending' ORDER BY next_at`,
    );
    return rows.map(({ after }) => Math.round(after * 100) / 100);
  };

  test('is handled as slowly as asked, and a second call queues up behind the first', async () => {
    await parkStreams(4);
    await world.database.owner.query(
      `UPDATE inbox_message SET type = 'other' WHERE stream = 'shop:order:s4' AND seq = 1`,
    );
    const typed = await sql().transaction((tx) => retryGroup(tx, 'shop', { type: orderPlaced.type }, 2));
    expect(typed).toMatchObject({ retried: 3, more: false, until: expect.any(Date) });
    expect(await retry(2)).toMatchObject({ retried: 1 });
    expect(await turns()).toEqual([0, 0.5, 1, 1.5]);
  });

  test('is handled with all that was held behind it, in order', async () => {
    await parkStreams(3);
    await retry(1_000);
    world.work({ [orderPlaced.type]: world.effect, [orderPaid.type]: world.effect });
    await settled();
    for (const stream of ['s1', 's2', 's3']) expect(await world.handled(stream)).toEqual([1, 2, 3]);
    expect(await parkedGroups(sql())).toEqual([]);
  });

  test('leaves alone what nobody can read, and other consumers', async () => {
    await world.deliver([{ ...record({ seq: 1 }), value: Buffer.from('no JSON') }]);
    expect(await retry(20)).toMatchObject({ retried: 0, until: null });
    expect(await sql().transaction((tx) => retryGroup(tx, 'archive'))).toMatchObject({ retried: 0 });
  });

  test('is no new arrival: what its feed promises stays true while it queues', async () => {
    await parkStreams(1);
    await retry(20);
    await world.database.owner.query(`UPDATE inbox_message SET received_at = received_at - interval '1 day'`);
    await world.database.owner.query(
      `INSERT INTO inbox_feed SELECT 'shop', 'shop', p, clock_timestamp() FROM generate_series(0, 11) AS p`,
    );
    expect(await feedAgeOf(sql(), 'shop', 'shop', 12)).toBeLessThan(60);
  });
});

describe('a consumer that is paused', () => {
  test('begins nothing on any instance, goes on receiving, and continues where it was', async () => {
    expect(await pauseConsumer(sql(), 'shop')).toBe(true);
    expect(await pauseConsumer(sql(), 'shop')).toBe(false);
    const instances = [world.work(), world.work()];
    await world.deliver(numbers(1, 5).map((seq) => record({ seq })));
    for (const instance of instances) expect(await instance.handleNext()).toBe('nothing');
    expect(await world.handled()).toEqual([]);

    await world.deliver([record({ seq: 1 })], { consumer: 'archive' });
    world.work(undefined, { consumer: 'archive' });
    await until(
      'another consumer goes on',
      async () => (await world.handled('a', orderPlaced, 'archive')).length === 1,
    );

    expect(await resumeConsumer(sql(), 'shop')).toBe(true);
    expect(await resumeConsumer(sql(), 'shop')).toBe(false);
    await settled();
    expect(await world.handled()).toEqual([1, 2, 3, 4, 5]);
  });

  test('costs a claim nothing: while it lasts, the inbox is not even looked at', async () => {
    await pauseConsumer(sql(), 'shop');
    const asked: string[] = [];
    const recording = {
      query: async (text: string) => {
        asked.push(text);
        return { rows: [], rowCount: 0 };
      },
    };
    await claim(recording, 'shop');
    const { rows } = await sql().query(
      `EXPLAIN (ANALYZE, TIMING OFF, SUMMARY OFF) ${asked[0]!.replaceAll('$1', "'shop'")}`,
    );
    const plan = rows.map((row) => row['QUERY PLAN']);
    expect(plan.filter((line) => line.includes('One-Time Filter'))).toHaveLength(1);
    expect(
      plan.filter((line) => /Scan.*inbox_message/.test(line)).every((line) => line.includes('never executed')),
    ).toBe(true);
  });
});

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
    await settled();
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

test('a skip of a group’s message takes it out of the group', async () => {
  await parkStreams(1);
  const [message] = await parkedMessages(sql(), {}, page);
  await skipMessage(sql(), { consumer: 'shop', messageId: message!.messageId });
  expect(await parkedGroups(sql())).toEqual([]);
  expect(await showMessage(sql(), message!.messageId)).toMatchObject({ status: 'pending', ruling: 'skip' });
});
