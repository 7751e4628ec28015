import { randomUUID } from 'node:crypto';
import { claim } from '../src/inbox/claim.ts';
import { followersOf } from '../src/inbox/followers.ts';
import { receive } from '../src/inbox/receive.ts';
import { putOff, settle, waitForGap } from '../src/inbox/settle.ts';
import {
  acceptGap,
  type Envelope,
  type Handler,
  resumeConsumer,
  retryParked,
  type Sql,
  skipParked,
} from '../src/index.ts';
import type { PgClient } from '../src/pg.ts';
import { until } from '../src/testing/index.ts';
import { InboxWorld, numbers, record } from './inbox-world.ts';
import { orderAdmired, orderPaid, orderPlaced, product, silent } from './sample.ts';

let world: InboxWorld;
beforeAll(async () => {
  world = await InboxWorld.open();
});
afterEach(() => world.rest());
afterAll(() => world.close());

const settled = () => until('nothing is open', async () => (await world.open()) === 0);
const fails: Handler<PgClient> = async () => {
  throw new Error('no');
};

describe('once', () => {
  test('an event that is delivered twice is handled once', async () => {
    const batch = [1, 2, 3].map((seq) => record({ seq }));
    await Promise.all([world.deliver([...batch, ...batch]), world.deliver(batch)]);
    world.work();
    await settled();
    expect(await world.deliver(batch)).toBe(0);
    await settled();
    expect(await world.handled()).toEqual([1, 2, 3]);
  });

  test('an event that comes again under another id, or long after its row was purged, is dropped', async () => {
    await world.deliver([record({ seq: 1 })]);
    world.work();
    await settled();
    await world.database.owner.query('DELETE FROM inbox_message');
    await world.deliver([record({ seq: 1 }), record({ seq: 2 })]);
    await settled();
    expect(await world.handled()).toEqual([1, 2]);
    expect(await world.statuses()).toEqual(['skipped', 'done']);
  });

  test('what comes from several partitions at once is stored together, and says what of it was new', async () => {
    const batches = numbers(0, 2).map((partition) => ({
      ...{ topic: partition === 2 ? 'other' : 'shop', partition },
      records: [record({ stream: `p${partition}`, seq: 1 })],
    }));
    expect(await receive(world.database.worker, 'shop', batches.slice(0, 1))).toEqual([
      { topic: 'shop', stream: 'shop:order:p0' },
    ]);
    expect(await receive(world.database.worker, 'shop', batches)).toEqual([
      { topic: 'shop', stream: 'shop:order:p1' },
      { topic: 'other', stream: 'shop:order:p2' },
    ]);
    world.work();
    await settled();
    for (const { partition } of batches) expect(await world.handled(`p${partition}`)).toEqual([1]);
  });

  test('an attempt that fails leaves nothing behind', async () => {
    let attempts = 0;
    await world.deliver([record({ seq: 1 })]);
    world.work({
      [orderPlaced.type]: async (data, context) => {
        await world.effect(data, context);
        attempts += 1;
        if (attempts < 3) throw new Error('later');
        expect(context.attempt).toBe(3);
      },
    });
    await settled();
    expect(await world.handled()).toEqual([1]);
  });

  test('two consumers of one database each handle it once', async () => {
    const batch = [record({ seq: 1 })];
    await world.deliver(batch);
    await world.deliver(batch, { consumer: 'archive' });
    world.work();
    world.work(undefined, { consumer: 'archive' });
    await settled();
    expect(await world.handled('a', orderPlaced, 'shop')).toEqual([1]);
    expect(await world.handled('a', orderPlaced, 'archive')).toEqual([1]);
  });
});

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
    await until('all is handled', async () => (await world.open()) === 0, { within: 40_000 });
    for (const stream of streams) expect(await world.handled(stream)).toEqual(numbers(1, 30));
  });

  test('a long row of events in one stream leaves the way to other streams short, and is handled to its end', async () => {
    await world.deliver(numbers(1, 120).map((seq) => record({ seq })));
    await world.deliver(numbers(121, 200).map((seq) => record({ seq })));
    expect((await world.statuses()).filter((status) => status === 'pending')).toHaveLength(50);
    world.work();
    await settled();
    expect(await world.handled()).toEqual(numbers(1, 200));
  });

  test('what was held behind the only message that waits is let go of with its end', async () => {
    await world.deliver([1, 2, 3].map((seq) => record({ seq })));
    const { owner, worker } = world.database;
    await owner.query(`UPDATE inbox_message SET status = 'held' WHERE seq > 1`);
    await worker.transaction(async (tx) => settle(tx, 'shop', (await claim(tx, 'shop'))!, 'done'));
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
      await settle(tx, 'shop', claimed!, 'done');
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
      await settle(tx, 'shop', claimed!, 'done');
    });
    expect(await world.statuses()).toEqual(['done', 'done', 'parked', 'held', 'held', 'held', 'pending', 'held']);
  });

  test('a claim looks at the first messages of a backlog while PostgreSQL knows nothing of a new table, too', async () => {
    const fresh = await InboxWorld.open(); // in another it may remember what there was
    const { owner, worker } = fresh.database;
    await owner.query(`ALTER TABLE inbox_message SET (autovacuum_enabled = false)`);
    const oneInEach = `INSERT INTO inbox_message (consumer, topic, event_id, stream, epoch, seq, since, type, source, time, data)
      SELECT 'shop', 'shop', gen_random_uuid(), 's' || n, 1, 1, now(), 't', 'x', now(), '{}'
      FROM generate_series(0, 19999) AS n`;
    await owner.query(oneInEach);
    const buffers: number[] = [];
    const explaining = async (sql: Sql, text: string, values: unknown[]) => {
      await sql.query(`PREPARE looked AS ${text}`);
      const { rows } = await sql.query(
        `EXPLAIN (ANALYZE, BUFFERS, FORMAT JSON) EXECUTE looked (${values.map((one) => `'${one}'`).join()})`,
      );
      await sql.query('DEALLOCATE looked');
      const { Plan } = rows[0]['QUERY PLAN'][0];
      buffers.push(Plan['Shared Hit Blocks'] + Plan['Shared Read Blocks']);
    };
    await worker.transaction(async (tx) => {
      const looking: Sql = {
        query: async (text, values = []) => {
          await explaining(tx, text, values);
          return tx.query(text, values);
        },
      };
      const claimed = await claim(looking, 'shop');
      expect(claimed?.followed).toBe(false);
      expect(await followersOf(looking, 'shop', claimed!)).toEqual([]);
    });
    await fresh.close();
    expect(Math.max(...buffers)).toBeLessThan(300); // 450 where it walks through all that is pending
  });

  test('a claim looks at the first messages of a backlog, not at all of it', async () => {
    const { owner } = world.database;
    await owner.query(`INSERT INTO inbox_message
        (consumer, topic, event_id, stream, epoch, seq, since, type, source, time, data, status)
      SELECT 'shop', 'shop', gen_random_uuid(), 's' || n % 300, 1, 1 + n / 300, now(), 't', 'x', now(), '{}',
        CASE WHEN n < 20000 THEN 'done' ELSE 'pending' END
      FROM generate_series(0, 20999) AS n`);
    await owner.query(`INSERT INTO inbox_stream SELECT DISTINCT 'shop', stream, 1, 66 FROM inbox_message`);
    await owner.query('ANALYZE inbox_message, inbox_stream');
    const buffers: number[] = [];
    const explaining = {
      query: async (text: string) => {
        const claimed = text.replaceAll('$1', "'shop'");
        const { rows } = await owner.query(`EXPLAIN (ANALYZE, BUFFERS, FORMAT JSON) ${claimed}`);
        const { Plan } = rows[0]['QUERY PLAN'][0];
        buffers.push(Plan['Shared Hit Blocks'] + Plan['Shared Read Blocks']);
        return { rows: [], rowCount: 0 };
      },
    };
    await claim(explaining, 'shop');
    expect(buffers[0]).toBeLessThan(300); // 3,800 where it looks at all 1,000
  });

  test('an event that comes before its predecessor waits for it', async () => {
    await world.deliver([record({ seq: 1 }), record({ seq: 3 })]);
    world.work();
    await until('one is handled', async () => (await world.handled()).length === 1);
    await world.deliver([record({ seq: 2 })]);
    await settled();
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
    expect((await putOffBy()).since_first).toBeCloseTo(0.1, 1);
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
    await world.hears('shop', '2026-01-01');
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
    await settled();
    expect(await world.handled()).toEqual([1, 3]);
  });

  test('a new epoch begins a new history at 1; what is left of the old one is dropped', async () => {
    await world.deliver([1, 2, 3].map((seq) => record({ seq })));
    world.work();
    await settled();
    await world.deliver([record({ seq: 2, epoch: 2 })]);
    await world.deliver([record({ seq: 1, epoch: 2 }), record({ seq: 4, epoch: 1 })]);
    await settled();
    expect(await world.handled()).toEqual([1, 2, 3, 4, 1, 2]);
    await world.deliver([record({ seq: 5, epoch: 1 })]);
    await settled();
    expect(await world.handled()).toEqual([1, 2, 3, 4, 1, 2]);
  });
});

describe('what can not be handled', () => {
  test('poison is parked after its repetitions; other streams flow; its own waits, and follows after a retry', async () => {
    let healed = false;
    const calls: number[] = [];
    const poison: Handler<PgClient> = async (data, context) => {
      if (context.stream === 'shop:order:a' && context.seq === 1 && !healed) {
        calls.push(context.attempt);
        throw new Error('poison');
      }
      await world.effect(data, context);
    };
    // One worker: a second could have looked just before the failure was noted, and tried at once (see Attempts.fail).
    world.work({ [orderPlaced.type]: poison }, { count: 1 });
    await world.deliver([1, 2, 3].flatMap((seq) => [record({ seq }), record({ stream: 'b', seq })]));
    const parked = () => world.messages().then((all) => all.find(({ status }) => status === 'parked'));
    await until('it is parked', async () => !!(await parked()));
    await world.deliver([record({ seq: 4 }), record({ stream: 'b', seq: 4 })]);
    await until('the other flows', async () => (await world.handled('b')).length === 4);
    expect(calls).toEqual([1, 1, 2, 3]); // with those behind it first, which counts for none
    expect(await world.handled('a')).toEqual([]);
    expect((await world.statuses()).filter((status) => status === 'held')).toHaveLength(3);

    healed = true;
    const message = { consumer: 'shop', messageId: (await parked())!.id };
    expect(await retryParked(world.database.worker, message)).toBe(true);
    expect(await retryParked(world.database.worker, message)).toBe(false);
    await settled();
    expect(await world.handled('a')).toEqual([1, 2, 3, 4]);
  });

  test('what parks one after the other for the same reason is paused instead, and goes on when it is mended', async () => {
    let healed = false;
    const errors: string[] = [];
    const other = Object.assign(new Error('another reason'), { code: 'other' });
    world.work(
      {
        [orderPlaced.type]: async (data, context) => {
          if (!healed) throw context.stream === 'shop:order:s4' ? other : new Error('a bad deployment');
          await world.effect(data, context);
        },
      },
      {
        ...{ count: 1, backOff: [], epidemic: { parked: 3, within: 300 } },
        logger: { ...silent, error: (_, said) => errors.push(said) },
      },
    );
    const streams = numbers(1, 6).map((n) => `s${n}`);
    await world.deliver(streams.map((stream) => record({ stream, seq: 1 })));
    const isPaused = () =>
      world.database.owner.query('SELECT FROM consumer_pause').then(({ rowCount }) => rowCount === 1);
    await until('it is paused', isPaused);
    // Three for one reason and one for another; the fifth would have been too much, and the sixth was never tried.
    expect(await world.statuses()).toEqual(['parked', 'parked', 'parked', 'parked', 'pending', 'pending']);
    expect(errors.at(-1)).toMatch('paused');

    healed = true;
    await resumeConsumer(world.database.worker, 'shop');
    await until(
      'both are done',
      async () => (await world.statuses()).filter((status) => status === 'done').length === 2,
    );
    for (const { id: messageId } of (await world.messages()).slice(0, 4))
      await retryParked(world.database.worker, { consumer: 'shop', messageId });
    await settled();
    for (const stream of streams) expect(await world.handled(stream)).toEqual([1]);
  });

  test('an event that was being received just when the one before it was parked waits like the others', async () => {
    await world.hears('shop', '2026-02-01T00:00:00Z'); // the first that comes would be the beginning
    const old = (seq: number) => record({ seq, since: '2026-01-01T00:00:00Z' });
    world.work({
      [orderPlaced.type]: (data, context) => (context.seq === 7 ? fails(data, context) : world.effect(data, context)),
    });
    await world.deliver([old(7)]);
    await until('it is parked', async () => (await world.statuses()).includes('parked'));
    await world.deliver([old(8)]);
    await world.database.owner.query(`UPDATE inbox_message SET status = 'pending' WHERE seq = 8`);
    await world.deliver([record({ stream: 'b', seq: 1 })]);
    await until('a later one is handled', async () => (await world.handled('b')).length === 1);
    expect(await world.handled('a')).toEqual([]);
  });

  test('an event that an operator skips is passed in its turn, and its stream goes on', async () => {
    world.work({
      [orderPlaced.type]: (data, context) => (context.seq === 2 ? fails(data, context) : world.effect(data, context)),
    });
    await world.deliver([1, 2, 3].map((seq) => record({ seq })));
    await until('it is parked', async () => (await world.statuses()).includes('parked'));
    const { id } = (await world.messages())[1]!;
    expect(await skipParked(world.database.worker, { consumer: 'shop', messageId: id })).toBe(true);
    await settled();
    expect(await world.handled()).toEqual([1, 3]);
    expect(await world.statuses()).toEqual(['done', 'skipped', 'done']);
  });

  test('data that does not fit its schema is parked at once, without the handler', async () => {
    let calls = 0;
    world.work({
      [orderPlaced.type]: async () => {
        calls += 1;
      },
    });
    await world.deliver([record({ seq: 1, data: { orderId: 'a', n: 'Jan Jansen' } })]);
    await until('it is parked', async () => (await world.statuses())[0] === 'parked');
    const [message] = await world.messages();
    expect(message).toMatchObject({
      attempts: 1,
      last_error: { class: 'SchemaViolation', code: 'schema-violation' },
    });
    expect(calls).toBe(0);
  });

  test('a body that is no JSON is parked with its bytes and holds its stream; a skip lets it go on', async () => {
    const broken = { ...record({ seq: 2 }), value: Buffer.from([0xff, 0x7b]) };
    await world.deliver([record({ seq: 1 }), broken, record({ seq: 3 })]);
    world.work();
    await until('the first is handled', async () => (await world.handled()).length === 1);
    const [, parked] = await world.messages();
    expect(parked!.status).toBe('parked');
    expect(JSON.parse(parked!.raw).value).toBe(Buffer.from([0xff, 0x7b]).toString('base64'));
    await skipParked(world.database.worker, { consumer: 'shop', messageId: parked!.id });
    await settled();
    expect(await world.handled()).toEqual([1, 3]);
  });

  test.each([
    ['without attributes', {}],
    ['without a stream', { ce_subject: undefined }],
    ['with an id that is none', { ce_id: 'x' }],
    ['with a sequence that is none', { ce_sequence: '12' }],
    ['with a NUL in its type', { ce_type: 'a\0b' }],
    [
      'with a stream that no index can hold',
      {
        ce_subject: numbers(1, 300)
          .map(() => randomUUID())
          .join(),
      },
    ],
  ])('a record %s is parked with its bytes in a stream of its own, and stops nothing', async (_, headers) => {
    const good = record({ seq: 1 });
    const odd = record({ stream: 'b', seq: 1 });
    const bad = {
      ...odd,
      headers: 'ce_subject' in headers || Object.keys(headers).length ? { ...odd.headers, ...headers } : {},
    };
    await world.deliver([bad, good], { partition: 7 });
    await world.deliver([bad, good], { partition: 7 });
    world.work();
    await settled();
    expect(await world.handled()).toEqual([1]);
    const parked = (await world.messages()).filter(({ status }) => status === 'parked');
    expect(parked).toMatchObject([{ stream: 'raw:shop:7', last_error: { class: 'Unreadable' } }]);
    await skipParked(world.database.worker, { consumer: 'shop', messageId: parked[0]!.id });
    await until('it is skipped', async () => (await world.statuses()).includes('skipped'));
  });

  test('only class and code of an error are kept', async () => {
    class NameTaken extends Error {}
    const error = Object.assign(new NameTaken('Jan Jansen, 12-03-1980'), { code: '23505', detail: 'Key (name)=(Jan)' });
    await world.deliver([record({ seq: 1 })]);
    const lines: object[] = [];
    const note = (fields: object) => void lines.push(fields);
    world.work(
      { [orderPlaced.type]: () => Promise.reject(error) },
      { logger: { info: note, warn: note, error: note } },
    );
    await until('it is parked', async () => (await world.statuses())[0] === 'parked');
    expect((await world.messages())[0]!.last_error).toEqual({ class: 'NameTaken', code: '23505' });
    expect(JSON.stringify(lines)).not.toContain('Jan');
  });

  test('a failure of the database or the network is not held against the event', async () => {
    const codes = ['40001', '40P01', '57P01', 'ECONNRESET'];
    await world.deliver([record({ seq: 1 })]);
    world.work({
      [orderPlaced.type]: (data, context) => {
        const code = codes.pop();
        return code ? Promise.reject(Object.assign(new Error(), { cause: { code } })) : world.effect(data, context);
      },
    });
    await settled();
    expect(await world.messages()).toMatchObject([{ status: 'done', attempts: 0 }]);
  });

  test('a handler that hangs is cut off from the database and counts as failed', async () => {
    const afterwards: Promise<unknown>[] = [];
    await world.deliver([record({ seq: 1 })]);
    world.work(
      {
        [orderPlaced.type]: async (data, context) => {
          if (context.attempt > 1) return world.effect(data, context);
          await until('its connection is gone', () =>
            context.tx.query('SELECT 1').then(
              () => false,
              () => true,
            ),
          );
          afterwards.push(world.effect(data, context).catch(() => 'too late'));
          return new Promise(() => {});
        },
      },
      { handlerTimeout: 150 },
    );
    await settled();
    expect(await world.messages()).toMatchObject([{ attempts: 1, last_error: { class: 'HandlerTimeout' } }]);
    expect(await Promise.all(afterwards)).toEqual(['too late']);
    expect(await world.handled()).toEqual([1]);
  });

  test('an event whose attempts begin and never end is parked as the killer of its process', async () => {
    await world.deliver([record({ seq: 1 }), record({ stream: 'b', seq: 1 })]);
    await world.database.owner.query('INSERT INTO inbox_attempt SELECT id, 4 FROM inbox_message WHERE stream LIKE $1', [
      '%a',
    ]);
    world.work();
    await settled();
    expect(await world.handled('a')).toEqual([]);
    expect(await world.handled('b')).toEqual([1]);
    expect(await world.messages()).toMatchObject([{ last_error: { class: 'ProcessKilled' } }, { status: 'done' }]);
  });

  test('an event that several deaths met is not tried by a process that has just begun, and others are', async () => {
    await world.deliver([record({ seq: 1 }), record({ stream: 'b', seq: 1 })]);
    await world.database.owner.query('INSERT INTO inbox_attempt SELECT id, 3 FROM inbox_message WHERE stream LIKE $1', [
      '%a',
    ]);
    const provenFrom = performance.now() + 1_000;
    let triedAt = 0;
    world.work(
      {
        [orderPlaced.type]: (data, context) => {
          if (context.stream.endsWith('a')) triedAt = performance.now();
          return world.effect(data, context);
        },
      },
      { provenFrom },
    );
    await settled();
    expect(await world.handled('b')).toEqual([1]);
    expect(await world.handled('a')).toEqual([1]);
    expect(triedAt).toBeGreaterThan(provenFrom - 50);
  });

  test('a suspect of such a death runs alone, so that no innocent one shares the blame', async () => {
    await world.deliver(numbers(1, 8).map((n) => record({ stream: `s${n}`, seq: 1 })));
    await world.database.owner.query('INSERT INTO inbox_attempt SELECT id, 1 FROM inbox_message WHERE id % 2 = 0');
    let running = 0;
    const crowds: [string, number][] = [];
    world.work(
      {
        [orderPlaced.type]: async (data, context) => {
          running += 1;
          await world.effect(data, context);
          crowds.push([context.envelope.id, running]);
          running -= 1;
        },
      },
      { count: 8 },
    );
    await settled();
    const { rows } = await world.database.owner.query('SELECT event_id FROM inbox_message WHERE id % 2 = 0');
    for (const { event_id } of rows) expect(crowds.find(([id]) => id === event_id)![1]).toBe(1);
    expect((await world.database.owner.query('SELECT FROM inbox_attempt')).rowCount).toBe(0);
  });
});

describe('what is heard', () => {
  test('a handler is told all that the envelope says, the trace too where there is one', async () => {
    const traceparent = '00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01';
    const eventId = randomUUID();
    const envelopes: Envelope[] = [];
    await world.deliver([record({ seq: 1, id: eventId, traceparent }), record({ seq: 2 })]);
    world.work({ [orderPlaced.type]: async (_, { envelope }) => void envelopes.push(envelope) });
    await settled();
    expect(envelopes[0]).toStrictEqual({
      id: eventId,
      type: orderPlaced.type,
      source: 'urn:example:shop',
      time: '2026-01-05T10:00:00.000Z',
      subject: 'shop:order:a',
      sequence: '000001-000000000001',
      traceparent,
    });
    expect(envelopes[1]).not.toHaveProperty('traceparent');
  });

  test('a type that nobody handles counts as done, and its stream goes on', async () => {
    await world.deliver([
      record({ seq: 1 }),
      record({ seq: 2, event: orderAdmired }),
      record({ seq: 3, event: { ...orderPaid, type: 'nl.example.shop.order-paid.v9' } }),
      record({ seq: 4 }),
    ]);
    world.work();
    await settled();
    expect(await world.handled()).toEqual([1, 4]);
    expect(await world.statuses()).toEqual(Array(4).fill('done'));
  });

  test('of a stream that is older than the consumer, the first event that comes is the beginning', async () => {
    await world.hears('shop', '2026-02-01T00:00:00Z');
    await world.hears('depot', '2025-01-01T00:00:00Z');
    await world.hears('shop', '2025-01-01T00:00:00Z', 'archive');
    await world.deliver([7, 8].map((seq) => record({ seq, since: '2026-01-01T00:00:00Z' })));
    await world.deliver([8].map((seq) => record({ stream: 'b', seq, since: '2026-01-01T00:00:00Z', epoch: 3 })));
    world.work();
    await settled();
    expect(await world.handled('a')).toEqual([7, 8]);
    expect(await world.handled('b')).toEqual([8]);
  });

  test('of two that were both begun as the beginning the one that ends first is it; the other is too late', async () => {
    await world.hears('shop', '2026-02-01T00:00:00Z');
    const begun = new Set<number>();
    const mayEnd = new Set<number>();
    world.work({
      [orderPlaced.type]: async (data, context) => {
        begun.add(context.seq);
        await world.effect(data, context);
        await until('it may end', () => mayEnd.has(context.seq));
      },
    });
    const old = (seq: number) => record({ seq, since: '2026-01-01T00:00:00Z' });
    for (const seq of [7, 6]) {
      await world.deliver([old(seq)]);
      await until('it has begun', () => begun.has(seq));
    }
    mayEnd.add(7);
    await until('the later one is the beginning', async () => (await world.handled()).length === 1);
    for (const seq of [6, 8]) mayEnd.add(seq);
    await world.deliver([old(8)]);
    await settled();
    expect(await world.handled()).toEqual([7, 8]);
  });

  test.each([
    ['number', 'last_seq = last_seq + 5'],
    ['epoch', 'epoch = epoch + 1'],
  ])('an event whose stream gets another %s meanwhile has no effect', async (_, moved) => {
    await world.deliver([record({ seq: 1 })]);
    world.work({
      [orderPlaced.type]: async (data, context) => {
        await world.effect(data, context);
        if (context.seq === 2) await world.database.owner.query(`UPDATE inbox_stream SET ${moved}`);
      },
    });
    await settled();
    await world.deliver([record({ seq: 2 })]);
    await settled();
    expect(await world.handled()).toEqual([1]);
    expect(await world.statuses()).toEqual(['done', 'skipped']);
  });

  test('a stream that is younger than the consumer must begin at 1', async () => {
    await world.hears('shop', '2026-02-01T00:00:00Z');
    await world.deliver([record({ seq: 2, since: '2026-02-02T00:00:00Z' })]);
    world.work();
    await until('it was looked at', async () => {
      const { rows } = await world.database.owner.query('SELECT waiting_since FROM inbox_message');
      return rows[0].waiting_since !== null;
    });
    await world.deliver([record({ seq: 1, since: '2026-02-02T00:00:00Z' })]);
    await settled();
    expect(await world.handled()).toEqual([1, 2]);
  });

  test('of snapshots the latest counts, gaps are nothing, and a tombstone comes as null', async () => {
    const heard: unknown[] = [];
    const snapshot = (seq: number, price?: number) =>
      record({ event: product, seq, data: price === undefined ? null : { productId: 'a', price } });
    world.work({
      [product.type]: async (data) => {
        heard.push(data?.price ?? data);
      },
    });
    for (const next of [snapshot(3, 30), snapshot(9, 90), snapshot(4, 40), snapshot(12)]) {
      await world.deliver([next], { topic: 'products' });
      await settled();
    }
    expect(heard).toEqual([30, 90, null]);
  });
});
