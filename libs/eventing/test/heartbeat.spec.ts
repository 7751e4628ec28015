import { heartbeat } from '../src/envelope.ts';
import { feedAgeOf } from '../src/inbox/backlog.ts';
import { receive } from '../src/inbox/receive.ts';
import { InboxWorld, numbers } from './inbox-world.ts';

let world: InboxWorld;
beforeAll(async () => {
  world = await InboxWorld.open();
});
afterEach(() => world.rest());
afterAll(() => world.close());

const inSeconds = (seconds: number) => new Date(Date.now() + seconds * 1_000).toISOString();

/** @returns how often one was refused. */
async function beat(instants: string[], partitions = numbers(0, 11)): Promise<number> {
  let refused = 0;
  const record = (at: string) => {
    const { key, headers } = heartbeat(at);
    return { key: Buffer.from(key), value: null, headers, offset: '0' };
  };
  const batches = partitions.map((partition) => ({ topic: 'shop', partition, records: instants.map(record) }));
  await receive(world.database.worker, 'shop', batches, () => {
    refused += 1;
  });
  return refused;
}
const feedAge = () => feedAgeOf(world.database.worker, 'shop', 'shop', 12);
const kept = async () =>
  (await world.database.owner.query('SELECT DISTINCT as_of FROM inbox_feed')).rows.map((row) =>
    row.as_of.toISOString(),
  );

test('a heartbeat dated ahead proves nothing, and is refused', async () => {
  expect(await beat([inSeconds(-20)])).toBe(0);
  expect(await beat([inSeconds(60)])).toBe(12);
  expect(await feedAge()).toBeGreaterThan(19);
});

const ofNoYear = ['+012026-01-01T00:00:00.000Z', '-000001-01-01T00:00:00.000Z', '0000-01-01T00:00:00.000Z'];

test('one in a year that is none stops nothing', async () => {
  expect(await beat([...ofNoYear, inSeconds(-1)], [3])).toBe(1);
  expect((await world.database.owner.query('SELECT partition FROM inbox_feed')).rows).toEqual([{ partition: 3 }]);
});

test('the right one beside it counts, and clocks may differ by a few seconds', async () => {
  const [past, ahead] = [inSeconds(-3), inSeconds(3)];
  expect(await beat([past, inSeconds(60)])).toBe(12);
  expect(await kept()).toEqual([past]);
  expect(await beat([ahead])).toBe(0);
  expect(await kept()).toEqual([ahead]);
});

test('those of all partitions are kept by one statement', async () => {
  let statements = 0;
  const counted = {
    query: (text: string, values?: unknown[]) => {
      statements += 1;
      return world.database.worker.query(text, values);
    },
  };
  const at = inSeconds(-1);
  const { key, headers } = heartbeat(at);
  const records = [{ key: Buffer.from(key), value: null, headers, offset: '0' }];
  await receive(
    counted,
    'shop',
    ['shop', 'depot'].flatMap((topic) => numbers(0, 11).map((partition) => ({ topic, partition, records }))),
  );
  expect(statements).toBe(1);
  expect(await kept()).toEqual([at]);
});

test('one that was kept while it was believed is replaced', async () => {
  await beat([inSeconds(-1)]);
  await world.database.owner.query(`UPDATE inbox_feed SET as_of = as_of + interval '1 year'`);
  expect(await feedAge()).toBe(0);
  await beat([inSeconds(-8)]);
  expect(await feedAge()).toBeGreaterThan(7);
});
