import { until } from '../src/testing/index.ts';
import { InboxWorld, numbers, record } from './inbox-world.ts';
import { orderPlaced } from './sample.ts';

// What the end of an attempt says about the event: nothing when the database failed, and a death of the process is held
// against the event that caused it alone.

let world: InboxWorld;
beforeAll(async () => {
  world = await InboxWorld.open();
});
afterEach(() => world.rest());
afterAll(() => world.close());

describe('what can not be handled', () => {
  test('a failure of the database or the network is not held against the event', async () => {
    const codes = ['40001', '40P01', '57P01', 'ECONNRESET'];
    await world.deliver([record({ seq: 1 })]);
    world.work({
      [orderPlaced.type]: (data, context) => {
        const code = codes.pop();
        return code ? Promise.reject(Object.assign(new Error(), { cause: { code } })) : world.effect(data, context);
      },
    });
    await world.settled();
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
      { handlerTimeout: 2_000 },
    );
    await world.settled();
    expect(await world.messages()).toMatchObject([{ attempts: 1, last_error: { class: 'HandlerTimeout' } }]);
    expect(await Promise.all(afterwards)).toEqual(['too late']);
    expect(await world.handled()).toEqual([1]);
  });

  test("an event whose attempts begin and never end is parked as the cause of its process's deaths", async () => {
    await world.deliver([record({ seq: 1 }), record({ stream: 'b', seq: 1 })]);
    await world.database.owner.query('INSERT INTO inbox_attempt SELECT id, 4 FROM inbox_message WHERE stream LIKE $1', [
      '%a',
    ]);
    world.work();
    await world.settled();
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
    await world.settled();
    expect(await world.handled('b')).toEqual([1]);
    expect(await world.handled('a')).toEqual([1]);
    expect(triedAt).toBeGreaterThan(provenFrom - 50);
  });

  test('a suspect of such a death runs alone, so that no other is suspected with it', async () => {
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
    await world.settled();
    const { rows } = await world.database.owner.query('SELECT event_id FROM inbox_message WHERE id % 2 = 0');
    for (const { event_id } of rows) expect(crowds.find(([id]) => id === event_id)![1]).toBe(1);
    expect((await world.database.owner.query('SELECT FROM inbox_attempt')).rowCount).toBe(0);
  });
});
