import { heardStreams, skipGroup } from '../src/index.ts';
import { InboxWorld, record } from './inbox-world.ts';
import { orderPlaced } from './sample.ts';

let world: InboxWorld;
beforeAll(async () => {
  world = await InboxWorld.open();
});
afterEach(() => world.rest());
afterAll(() => world.close());

const sql = () => world.database.worker;
const _statuses = (wanted: string) => async () => (await world.statuses()).filter((status) => status === wanted).length;
const work = (handlers: Parameters<InboxWorld['work']>[0]) => world.work(handlers, { count: 1 });

describe('another event with a number that was handled', () => {
  const conflicts = async () => (await heardStreams(sql(), 'shop', { limit: 10 })).map(({ conflicts }) => conflicts);

  test('is parked as a conflict, until it is skipped', async () => {
    work({ [orderPlaced.type]: world.effect });
    await world.deliver([record({ seq: 1 }), record({ seq: 2 })]);
    await world.settled();
    await world.deliver([record({ seq: 1 }), record({ seq: 3 })]);
    await world.parked(1);
    expect((await world.messages())[2]!.last_error).toEqual({ class: 'NumberConflict' });
    expect(await conflicts()).toEqual([1]);
    await skipGroup(sql(), 'shop', { errorClass: 'NumberConflict' }, new Date());
    await world.settled();
    expect(await world.handled()).toEqual([1, 2, 3]);
    expect(await conflicts()).toEqual([0]);
  });

  test('also where both wait at the same time', async () => {
    await world.deliver([record({ seq: 1, data: { orderId: 'a', n: 1 } }), record({ seq: 1 })]);
    work({ [orderPlaced.type]: world.effect });
    await world.parked(1);
    expect(await world.handled()).toEqual([1]);
  });

  test('the same event again is dropped, also when its line was cleared away', async () => {
    const again = record({ seq: 1 });
    work({ [orderPlaced.type]: world.effect });
    await world.deliver([again, record({ seq: 2 })]);
    await world.settled();
    await world.database.owner.query('DELETE FROM inbox_message WHERE seq = 1');
    await world.deliver([again]);
    await world.settled();
    expect(await world.statuses()).toEqual(['done', 'skipped']);
  });
});
