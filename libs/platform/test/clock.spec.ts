import { serviceModule } from '../src/app.ts';
import { type Config, ConfigFault } from '../src/config.ts';
import { beginInThePast } from '../src/data/begin-in-the-past.ts';
import { Log } from '../src/log.ts';
import { run } from '../src/run.ts';
import { somebody, startTestService, type TestService, testDatabase, until } from '../src/testing/index.ts';
import { tiny } from './tiny/service.ts';

let service: TestService;
beforeAll(async () => {
  service = await startTestService(tiny);
});
afterAll(() => service.stop());

const ops = somebody(['ops']);
const another = (changes: Partial<Config>) => {
  const { config, municipality } = service.running.parts;
  const log = new Log(tiny.name, 'silent');
  return serviceModule({ service: tiny, config: { ...config, ...changes }, municipality, log });
};
const day = 86_400;
const move = (aheadSeconds: number) => service.as(ops).post('/v1/ops/clock', { aheadSeconds });

test('business time moves forward for every process of the service, and never back', async () => {
  const other = await run(another({}), { bus: false });
  expect((await move(10 * day)).body).toEqual({ now: '2026-12-03T09:00:00.000Z', aheadSeconds: 10 * day });
  await until(() => other.parts.clock.aheadSeconds === 10 * day);
  expect((await move(10 * day)).status).toBe(200);
  const back = await move(9 * day);
  expect([back.status, back.body.code]).toEqual([409, 'clock-forward-only']);
  expect(service.clock.today()).toBe('2026-12-03');
  await other.stop();
});

test('a demonstration begins in the past, goes forward to now, and production refuses it (0038)', async () => {
  const database = await testDatabase(tiny);
  await beginInThePast(database.ownerUrl, -20 * day);
  const past = await startTestService(tiny, { database });
  expect(past.clock.aheadSeconds).toBe(-20 * day);
  const moveOf = (aheadSeconds: number) => past.as(ops).post('/v1/ops/clock', { aheadSeconds });
  expect((await moveOf(-21 * day)).body.code).toBe('clock-forward-only');
  const production = serviceModule({
    service: tiny,
    config: { ...past.running.parts.config, NODE_ENV: 'production' },
    municipality: past.running.parts.municipality,
    log: new Log(tiny.name, 'silent'),
  });
  await expect(run(production, { bus: false })).rejects.toThrow(ConfigFault);
  expect((await moveOf(-day)).status).toBe(200);
  expect((await moveOf(0)).body.aheadSeconds).toBe(0);
  expect((await moveOf(-1)).body.code).toBe('clock-forward-only');
  // One that was used begins nowhere else.
  await beginInThePast(database.ownerUrl, -20 * day);
  expect((await past.as(ops).get('/v1/ops/clock')).body.aheadSeconds).toBe(0);
  await past.stop();
  await database.drop();
});

test('every response has the business time, a refusal too', async () => {
  for (const status of [200, 404]) {
    const answer = await fetch(`${service.url}${status === 200 ? '/health/live' : '/v1/nothing'}`);
    expect([answer.status, answer.headers.get('business-time')]).toEqual([status, service.clock.now().toISOString()]);
  }
});

test('only operations may move it', async () => {
  expect((await service.as(somebody(['administrator'])).post('/v1/ops/clock', { aheadSeconds: 1 })).status).toBe(403);
});

test('in production there is nothing to move', async () => {
  const production = await run(another({ NODE_ENV: 'production' }), { bus: false });
  const token = await service.identity.tokenFor(ops);
  const answer = await fetch(`${production.url}/v1/ops/clock`, { headers: { authorization: `Bearer ${token}` } });
  expect(answer.status).toBe(404);
  await production.stop();
});
