import { randomUUID } from 'node:crypto';
import { receive } from '../src/inbox/receive.ts';
import type { Envelope } from '../src/index.ts';
import { until } from '../src/testing/index.ts';
import { InboxWorld, numbers, record } from './inbox-world.ts';
import { orderAdmired, orderPaid, orderPlaced, product } from './sample.ts';

// Each event has its effect once, whatever is delivered and where a consumer begins.

let world: InboxWorld;
beforeAll(async () => {
  world = await InboxWorld.open();
});
afterEach(() => world.rest());
afterAll(() => world.close());

describe('once', () => {
  test('an event that is delivered twice is handled once', async () => {
    const batch = [1, 2, 3].map((seq) => record({ seq }));
    await Promise.all([world.deliver([...batch, ...batch]), world.deliver(batch)]);
    world.work();
    await world.settled();
    expect(await world.deliver(batch)).toBe(0);
    await world.settled();
    expect(await world.handled()).toEqual([1, 2, 3]);
  });

  test('an event that comes again under another id, or long after its row was purged, is dropped', async () => {
    await world.deliver([record({ seq: 1 })]);
    world.work();
    await world.settled();
    await world.database.owner.query('DELETE FROM inbox_message');
    await world.deliver([record({ seq: 1 }), record({ seq: 2 })]);
    await world.settled();
    expect(await world.handled()).toEqual([1, 2]);
    expect(await world.statuses()).toEqual(['skipped', 'done']);
  });

  test('what comes from several partitions at once is stored together, and what was new is returned', async () => {
    const batches = numbers(0, 2).map((partition) => ({
      topic: partition === 2 ? 'other' : 'shop',
      partition,
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
    await world.settled();
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
    await world.settled();
    expect(await world.handled()).toEqual([1]);
  });

  test('two consumers of one database each handle it once', async () => {
    const batch = [record({ seq: 1 })];
    await world.deliver(batch);
    await world.deliver(batch, { consumer: 'archive' });
    world.work();
    world.work(undefined, { consumer: 'archive' });
    await world.settled();
    expect(await world.handled('a', orderPlaced, 'shop')).toEqual([1]);
    expect(await world.handled('a', orderPlaced, 'archive')).toEqual([1]);
  });
});

describe('what is received', () => {
  test('a handler gets the whole envelope, the trace too where there is one', async () => {
    const traceparent = '00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01';
    const eventId = randomUUID();
    const envelopes: Envelope[] = [];
    await world.deliver([record({ seq: 1, id: eventId, traceparent }), record({ seq: 2 })]);
    world.work({ [orderPlaced.type]: async (_, { envelope }) => void envelopes.push(envelope) });
    await world.settled();
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
    await world.settled();
    expect(await world.handled()).toEqual([1, 4]);
    expect(await world.statuses()).toEqual(Array(4).fill('done'));
  });

  test('of a stream that is older than the consumer, the first event that comes is the beginning', async () => {
    await world.readsSince('shop', '2026-02-01T00:00:00Z');
    await world.readsSince('depot', '2025-01-01T00:00:00Z');
    await world.readsSince('shop', '2025-01-01T00:00:00Z', 'archive');
    await world.deliver([7, 8].map((seq) => record({ seq, since: '2026-01-01T00:00:00Z' })));
    await world.deliver([8].map((seq) => record({ stream: 'b', seq, since: '2026-01-01T00:00:00Z', epoch: 3 })));
    world.work();
    await world.settled();
    expect(await world.handled('a')).toEqual([7, 8]);
    expect(await world.handled('b')).toEqual([8]);
  });

  test('of two that were both begun as the beginning the one that ends first is it; the other is too late', async () => {
    await world.readsSince('shop', '2026-02-01T00:00:00Z');
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
    await world.settled();
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
    await world.settled();
    await world.deliver([record({ seq: 2 })]);
    await world.settled();
    expect(await world.handled()).toEqual([1]);
    expect(await world.statuses()).toEqual(['done', 'skipped']);
  });

  test('a stream that is younger than the consumer must begin at 1', async () => {
    await world.readsSince('shop', '2026-02-01T00:00:00Z');
    await world.deliver([record({ seq: 2, since: '2026-02-02T00:00:00Z' })]);
    world.work();
    await until('it was looked at', async () => {
      const { rows } = await world.database.owner.query('SELECT waiting_since FROM inbox_message');
      return rows[0].waiting_since !== null;
    });
    await world.deliver([record({ seq: 1, since: '2026-02-02T00:00:00Z' })]);
    await world.settled();
    expect(await world.handled()).toEqual([1, 2]);
  });

  test('of snapshots the latest counts, gaps are nothing, and a tombstone comes as null', async () => {
    const received: unknown[] = [];
    const snapshot = (seq: number, price?: number) =>
      record({ event: product, seq, data: price === undefined ? null : { productId: 'a', price } });
    world.work({
      [product.type]: async (data) => {
        received.push(data?.price ?? data);
      },
    });
    for (const next of [snapshot(3, 30), snapshot(9, 90), snapshot(4, 40), snapshot(12)]) {
      await world.deliver([next], { topic: 'products' });
      await world.settled();
    }
    expect(received).toEqual([30, 90, null]);
  });
});
