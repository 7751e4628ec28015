import { clockOffset, reportClock } from '../src/clock-offset.ts';
import { poolOf } from '../src/data/eventing-database.ts';
import type { Log } from '../src/log.ts';
import { somebody, startTestService, type TestService, until } from '../src/testing/index.ts';
import { tiny } from './tiny/service.ts';

// /health/ready tells the truth: what no request can do without makes it 503, what waits is named.

let service: TestService;
beforeAll(async () => {
  service = await startTestService(tiny, { bus: true });
});
afterAll(() => service.stop());

const ready = async () => (await service.as().get('/health/ready')).body;
/** @returns the status of the answer that says so. */
const partIs = (part: string, state: string) =>
  until(async () => {
    const { status, body } = await service.as().get('/health/ready');
    return body.parts[part] === state && status;
  });
const superuser = (sql: string) => service.database.admin.query(sql);

test('a consumer that is paused is named; requests are still taken', async () => {
  await until(async () => (await ready()).status === 'ok' || (await ready()).parts.consumer === 'ok');
  await service.as(somebody(['ops'])).put('/v1/ops/consumers/tiny/pause');
  expect(await partIs('handling', 'impaired')).toBe(200);
  await service.as(somebody(['ops'])).delete('/v1/ops/consumers/tiny/pause');
  await partIs('handling', 'ok');
});

test('a database that cannot write is not ready, although it answers', async () => {
  const pool = poolOf(service.running.parts.sources.app);
  const [{ role }] = (await pool.query('SELECT current_user AS role')).rows;
  const reconnect = `SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE usename = '${role}'`;
  await superuser(`ALTER ROLE ${role} SET temp_file_limit = '64kB'`);
  try {
    await superuser(reconnect);
    await until(() =>
      pool.query('SELECT 1').then(
        ({ rowCount }) => rowCount === 1,
        () => false,
      ),
    );
    expect(await partIs('database', 'not-ready')).toBe(503);
    expect((await pool.query('SELECT 1')).rowCount).toBe(1);
  } finally {
    await superuser(`ALTER ROLE ${role} RESET temp_file_limit`);
    await superuser(reconnect);
  }
  await partIs('database', 'ok');
});

test('an identity provider that does not answer is named: who is signed in works on', async () => {
  await partIs('identity-provider', 'ok');
  await service.identity.stop();
  expect(await partIs('identity-provider', 'impaired')).toBe(200);
});

test.each([
  [0, []],
  [4, []],
  [6, [6]],
  [-6, [-6]],
])('a clock that is off by %i s is said when that is more than five', (off, said) => {
  const lines: unknown[] = [];
  const log = { error: (_: string, fields: { seconds?: number }) => lines.push(fields.seconds) } as unknown as Log;
  reportClock(log, off);
  expect(lines).toEqual(said);
});

test('how far the clock is off the database’s is known to half a round trip, and measured', async () => {
  const sql = poolOf(service.running.parts.sources.worker);
  const times: number[] = [];
  const hourAhead = () => {
    times.push(Date.now());
    return times.at(-1)! + 3_600_000;
  };
  const offset = await clockOffset(sql, hourAhead);
  const [before = 0, after = 0] = times;
  const wrongBy = Math.abs(offset - 3_600);
  expect((after - before + 2) / 2_000).toBeGreaterThanOrEqual(wrongBy); // two milliseconds for rounding
  expect(await (await fetch(`${service.url}/metrics`)).text()).toMatch(/rondetafel_clock_offset_seconds{/);
});
