import { randomUUID } from 'node:crypto';
import { type Handler, resumeConsumer, retryParked, skipMessage } from '../src/index.ts';
import type { PgClient } from '../src/pg.ts';
import { until } from '../src/testing/index.ts';
import { InboxWorld, numbers, record } from './inbox-world.ts';
import { orderPlaced, silent } from './sample.ts';

// What can't be handled is parked, and stops its own stream only.

let world: InboxWorld;
beforeAll(async () => {
  world = await InboxWorld.open();
});
afterEach(() => world.rest());
afterAll(() => world.close());

const fails: Handler<PgClient> = async () => {
  throw new Error('no');
};

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
    await world.settled();
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
        count: 1,
        backOff: [],
        epidemic: { parked: 3, within: 300 },
        logger: { ...silent, error: (_, message) => errors.push(message) },
      },
    );
    const streams = numbers(1, 6).map((n) => `s${n}`);
    await world.deliver(streams.map((stream) => record({ stream, seq: 1 })));
    const isPaused = () =>
      world.database.owner.query('SELECT FROM consumer_pause').then(({ rowCount }) => rowCount === 1);
    await until('it is paused', isPaused);
    await until('it is reported', () => errors.at(-1)?.includes('paused') === true);
    // Three for one reason and one for another; the fifth would have been too much, and the sixth was never tried.
    expect(await world.statuses()).toEqual(['parked', 'parked', 'parked', 'parked', 'pending', 'pending']);

    healed = true;
    await resumeConsumer(world.database.worker, 'shop');
    await until(
      'both are done',
      async () => (await world.statuses()).filter((status) => status === 'done').length === 2,
    );
    for (const { id: messageId } of (await world.messages()).slice(0, 4))
      await retryParked(world.database.worker, { consumer: 'shop', messageId });
    await world.settled();
    for (const stream of streams) expect(await world.handled(stream)).toEqual([1]);
  });

  test('an event that was being received just when the one before it was parked waits like the others', async () => {
    await world.readsSince('shop', '2026-02-01T00:00:00Z'); // the first that comes would be the beginning
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
    expect(await skipMessage(world.database.worker, { consumer: 'shop', messageId: id })).toBe(true);
    await world.settled();
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
    await skipMessage(world.database.worker, { consumer: 'shop', messageId: parked!.id });
    await world.settled();
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
    await world.settled();
    expect(await world.handled()).toEqual([1]);
    const parked = (await world.messages()).filter(({ status }) => status === 'parked');
    expect(parked).toMatchObject([{ stream: 'raw:shop:7', last_error: { class: 'Unreadable' } }]);
    await skipMessage(world.database.worker, { consumer: 'shop', messageId: parked[0]!.id });
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
});
