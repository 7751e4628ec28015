import { feedAgeOf } from '../src/inbox/backlog.ts';
import { claim } from '../src/inbox/claim.ts';
import {
  type Handler,
  parkedGroups,
  parkedMessages,
  pauseConsumer,
  resumeConsumer,
  retryGroup,
  showMessage,
  skipMessage,
  waitingMessages,
} from '../src/index.ts';
import type { PgClient } from '../src/pg.ts';
import { until } from '../src/testing/index.ts';
import { InboxWorld, numbers, record } from './inbox-world.ts';
import { orderPaid, orderPlaced } from './sample.ts';

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
  await world.parked(n);
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
    await world.settled();
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
    await world.settled();
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

test('a skip of a group’s message takes it out of the group', async () => {
  await parkStreams(1);
  const [message] = await parkedMessages(sql(), {}, page);
  await skipMessage(sql(), { consumer: 'shop', messageId: message!.messageId });
  expect(await parkedGroups(sql())).toEqual([]);
  expect(await showMessage(sql(), message!.messageId)).toMatchObject({ status: 'pending', ruling: 'skip' });
});
