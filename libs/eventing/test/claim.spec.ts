import { claim } from '../src/inbox/claim.ts';
import { runsOf } from '../src/inbox/followers.ts';
import type { Sql } from '../src/index.ts';
import { InboxWorld } from './inbox-world.ts';

// What a claim reads does not grow with the backlog.

let world: InboxWorld;
beforeAll(async () => {
  world = await InboxWorld.open();
});
afterEach(() => world.rest());
afterAll(() => world.close());

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
      `EXPLAIN (ANALYZE, BUFFERS, FORMAT JSON) EXECUTE looked (${values.map((one) => `'${Array.isArray(one) ? `{${one.join()}}` : one}'`).join()})`,
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
    for (const heads of [1, 8]) {
      const claimed = await claim(looking, 'shop', heads);
      expect(claimed.map(({ followed }) => followed)).toEqual(Array(heads).fill(false));
      const leading = claimed.map((head) => ({ ...head, followed: true }));
      const runs = await runsOf(looking, 'shop', leading, () => true);
      expect(runs).toEqual(leading.map((head) => ({ head, followers: [] })));
    }
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
  for (const heads of [1, 8]) await claim(explaining, 'shop', heads);
  expect(Math.max(...buffers)).toBeLessThan(300); // 3,800 where it looks at all 1,000
});
