import { type Claimed, claim } from '../src/inbox/claim.ts';
import { putOff, settle, waitForGap } from '../src/inbox/settle.ts';
import { acceptGap, type Handler } from '../src/index.ts';
import type { PgClient } from '../src/pg.ts';
import { until } from '../src/testing/index.ts';
import { InboxWorld, numbers, record } from './inbox-world.ts';
import { orderPlaced, silent } from './sample.ts';

// The events of a stream are handled in their order, and one that is missing is waited for.

let world: InboxWorld;
beforeAll(async () => {
  world = await InboxWorld.open();
});
afterEach(() => world.rest());
afterAll(() => world.close());

const alone = ([head]: Claimed[]) => [{ head: head!, followers: [] }];

describe('in order', () => {
  test('sixteen workers keep the order of every stream, while attempts fail and windows are delivered again', async () => {
    const streams = numbers(1, 12).map((n) => `s${n}`);
    const all = numbers(1, 30).flatMap((seq) => streams.map((stream) => record({ stream, seq })));
    const flaky: Handler<PgClient> = async (data, context) => {
      await new Promise((resolve) => setTimeout(resolve, Math.random() * 3));
      await world.effect(data, context);
      if (Math.random() < 0.05) throw new Error('now and then');
    };
    world.work({ [orderPlaced.type]: flaky }, { count: 16, backOff: Array(20).fill(0.01) });
    for (let from = 0; from < all.length; from += 40) {
      await world.deliver(all.slice(Math.max(0, from - 15), from + 40));
    }
    await until('all is handled', async () => (await world.open()) === 0);
    for (const stream of streams) expect(await world.handled(stream)).toEqual(numbers(1, 30));
  });

  test('a long row of events in one stream leaves the way to other streams short, and is handled to its end', async () => {
    await world.deliver(numbers(1, 120).map((seq) => record({ seq })));
    await world.deliver(numbers(121, 200).map((seq) => record({ seq })));
    expect((await world.statuses()).filter((status) => status === 'pending')).toHaveLength(50);
    world.work();
    await world.settled();
    expect(await world.handled()).toEqual(numbers(1, 200));
  });

  test('what was held behind the only message that waits is let go of with its end', async () => {
    await world.deliver([1, 2, 3].map((seq) => record({ seq })));
    const { owner, worker } = world.database;
    await owner.query(`UPDATE inbox_message SET status = 'held' WHERE seq > 1`);
    await worker.transaction(async (tx) => settle(tx, 'shop', alone(await claim(tx, 'shop')), 'done'));
    expect(await world.statuses()).toEqual(['done', 'pending', 'pending']);
  });

  test('what was held behind a message is let go of with its end, and nothing else is', async () => {
    const behind = [1, 2, 3].map((seq) => record({ seq }));
    await world.deliver(behind);
    await world.deliver(behind, { consumer: 'archive' });
    await world.deliver([1, 2].map((seq) => record({ stream: 'b', seq })));
    const { owner, worker } = world.database;
    await owner.query(`UPDATE inbox_message SET status = 'held' WHERE seq > 1`);
    await worker.transaction(async (tx) => {
      const claimed = await claim(tx, 'shop');
      await settle(tx, 'shop', alone(claimed), 'done');
    });
    const here = ['done', 'pending', 'pending'];
    expect(await world.statuses()).toEqual([...here, 'pending', 'held', 'held', 'pending', 'held']);

    await owner.query(
      `UPDATE inbox_message SET status = 'parked' WHERE consumer = 'shop' AND stream LIKE '%:a' AND seq = 3`,
    );
    await owner.query(`UPDATE inbox_message SET status = 'held' WHERE status = 'pending' AND seq = 3`);
    await owner.query(`UPDATE inbox_message SET status = 'held' WHERE consumer = 'archive'`);
    await worker.transaction(async (tx) => {
      const claimed = await claim(tx, 'shop');
      await settle(tx, 'shop', alone(claimed), 'done');
    });
    expect(await world.statuses()).toEqual(['done', 'done', 'parked', 'held', 'held', 'held', 'pending', 'held']);
  });

  test('an event that comes before its predecessor waits for it', async () => {
    await world.deliver([record({ seq: 1 }), record({ seq: 3 })]);
    world.work();
    await until('one is handled', async () => (await world.handled()).length === 1);
    await world.deliver([record({ seq: 2 })]);
    await world.settled();
    expect(await world.handled()).toEqual([1, 2, 3]);
  });

  test('whoever waits for a predecessor is looked at again soon, and from then on each second', async () => {
    await world.deliver([record({ seq: 2 })]);
    const { owner } = world.database;
    const [{ id }] = (await owner.query('SELECT id FROM inbox_message')).rows;
    const putOffBy = async () => {
      const [{ now }] = (await owner.query('SELECT clock_timestamp()::text AS now')).rows;
      await waitForGap(owner, id);
      const { rows } = await owner.query(
        `SELECT extract(epoch FROM next_at - waiting_since)::float AS since_first,
           extract(epoch FROM next_at - $1::timestamptz)::float AS since_now FROM inbox_message`,
        [now],
      );
      return rows[0];
    };
    expect((await putOffBy()).since_first).toBeCloseTo(0.1, 0);
    expect((await putOffBy()).since_now).toBeGreaterThanOrEqual(1);
  });

  test('whoever is put off rests, and nobody else does', async () => {
    await world.deliver([record({ stream: 'a', seq: 1 }), record({ stream: 'b', seq: 1 })]);
    const { owner } = world.database;
    const { rows } = await owner.query('SELECT id FROM inbox_message ORDER BY id');
    await putOff(owner, rows[0].id, 3600);
    const resting = await owner.query('SELECT id FROM inbox_message WHERE next_at > clock_timestamp()');
    expect(resting.rows).toEqual([rows[0]]);
  });

  test('whoever waits for a predecessor for more than a minute is reported, once', async () => {
    const errors: object[] = [];
    await world.readsSince('shop', '2026-01-01');
    await world.deliver([record({ seq: 2, since: '2026-01-02' })]);
    world.work(undefined, { logger: { ...silent, error: (fields) => errors.push(fields) } });
    const open = `UPDATE inbox_message SET waiting_since = waiting_since - interval '61 s' RETURNING id, waiting_since`;
    await until('it waits', async () => {
      const { rows } = await world.database.owner.query('SELECT waiting_since FROM inbox_message');
      return rows[0].waiting_since !== null;
    });
    const { rows } = await world.database.owner.query(open);
    await until('it is reported', () => errors.length > 0);
    await world.deliver([record({ stream: 'b', seq: 2, since: '2026-01-02' })]);
    await until('the other waits', async () => {
      const waiting = await world.database.owner.query(`SELECT 1 FROM inbox_message WHERE waiting_since IS NOT NULL`);
      return waiting.rowCount === 2;
    });
    await world.database.owner.query(open);
    await until('the other is reported', () => errors.length > 1);
    expect(errors[0]).toEqual({ consumer: 'shop', type: orderPlaced.type, messageId: rows[0].id });
    expect(errors).toHaveLength(2);
  });

  test('when an operator rules that the missing one will not come, its stream goes on without it', async () => {
    await world.deliver([record({ seq: 1 }), record({ seq: 3 })]);
    world.work();
    const waits = async () => (await world.messages()).find(({ seq, status }) => seq === 3 && status === 'pending');
    await until('the later one waits', async () => {
      const message = await waits();
      return !!message && acceptGap(world.database.worker, { consumer: 'shop', messageId: message.id });
    });
    await world.settled();
    expect(await world.handled()).toEqual([1, 3]);
  });

  test('a new epoch begins a new history at 1; what is left of the old one is dropped', async () => {
    await world.deliver([1, 2, 3].map((seq) => record({ seq })));
    world.work();
    await world.settled();
    await world.deliver([record({ seq: 2, epoch: 2 })]);
    await world.deliver([record({ seq: 1, epoch: 2 }), record({ seq: 4, epoch: 1 })]);
    await world.settled();
    expect(await world.handled()).toEqual([1, 2, 3, 4, 1, 2]);
    await world.deliver([record({ seq: 5, epoch: 1 })]);
    await world.settled();
    expect(await world.handled()).toEqual([1, 2, 3, 4, 1, 2]);
  });
});
