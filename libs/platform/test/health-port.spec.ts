import { startTestService, type TestService } from '../src/testing/index.ts';
import { tiny } from './tiny/service.ts';

let service: TestService;
beforeAll(async () => {
  service = await startTestService(tiny, { settings: { HEALTH_PORT: '0' } });
});
afterAll(() => service.stop());

const addresses = ['/health/live', '/health/ready', '/metrics'];
const statuses = (url: string, paths: readonly string[]) =>
  Promise.all(paths.map(async (path) => (await fetch(url + path)).status));

test('health and metrics are on their own port, and not on that of the API', async () => {
  const { url, healthUrl } = service.running;
  expect(new URL(healthUrl).port).not.toBe(new URL(url).port);
  expect(await statuses(healthUrl, addresses)).toEqual([200, 200, 200]);
  expect(await statuses(url, addresses)).toEqual([404, 404, 404]);
});

test('nothing else is on that port', async () => {
  expect(await statuses(service.running.healthUrl, ['/v1/notes', '/v1/openapi.json', '/'])).toEqual([404, 404, 404]);
  expect((await fetch(`${service.running.healthUrl}/metrics`, { method: 'POST' })).status).toBe(404);
});

test('what is measured is told there', async () => {
  await service.as().get('/v1/notes');
  const text = await (await fetch(`${service.running.healthUrl}/metrics`)).text();
  expect(text).toContain('service="tiny"');
});
