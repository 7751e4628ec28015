import { randomUUID } from 'node:crypto';
import { Controller, Get } from '@nestjs/common';
import { z } from 'zod';
import { Answers, capability, defineService, documentOf, Public } from '../src/index.ts';
import { somebody, startTestService, type TestService } from '../src/testing/index.ts';
import { tiny } from './tiny/service.ts';

let service: TestService;
beforeAll(async () => {
  service = await startTestService(tiny, { settings: { RATE_LIMIT: '20' } });
});
afterAll(() => service.stop());

const withHeader = async (authorization?: string) => {
  const response = await fetch(`${service.url}/v1/notes`, authorization ? { headers: { authorization } } : {});
  return {
    status: response.status,
    challenge: response.headers.get('www-authenticate'),
    body: (await response.json()) as any,
  };
};
const past = Math.floor(Date.now() / 1000) - 60;

test('without a token one is asked to sign in', async () => {
  expect(await withHeader()).toMatchObject({ status: 401, challenge: 'Bearer realm="rondetafel"' });
});

test.each([
  ['another issuer', { iss: 'http://127.0.0.1:1' }],
  ['another audience', { aud: 'elsewhere' }],
  ['an end that has passed', { exp: past }],
  ['no end', { exp: undefined }],
  ['no person', { person_id: undefined }],
  ['a person that is no id', { person_id: 'jan' }],
  ['no organisation', { organisation_id: undefined }],
  ['roles that are no list', { roles: 'professional' }],
])('a token with %s does not hold', async (_name, changes) => {
  const token = await service.identity.tokenFor(somebody(), changes);
  const { status, challenge, body } = await withHeader(`Bearer ${token}`);
  expect([status, body.code]).toEqual([401, 'unauthenticated']);
  expect(challenge).toBe('Bearer realm="rondetafel", error="invalid_token"');
});

test('a token without a signature does not hold', async () => {
  const [, payload] = (await service.identity.tokenFor(somebody())).split('.');
  const none = Buffer.from('{"alg":"none"}').toString('base64url');
  expect((await withHeader(`Bearer ${none}.${payload}.`)).status).toBe(401);
});

test.each(['Basic abc', 'Bearer', 'Bearer a b', 'nonsense'])('"%s" is no token', async (header) => {
  expect((await withHeader(header)).status).toBe(401);
});

test('a role that a route does not name is 403', async () => {
  const { status, body } = await service
    .as(somebody(['resident']))
    .post(`/v1/cases/${randomUUID()}/notes`, { noteId: randomUUID(), text: 'hallo' });
  expect([status, body.code]).toEqual([403, 'role-missing']);
});

test('a role nobody knows grants nothing and hurts nothing', async () => {
  const stranger = { ...somebody(), roles: ['wizard'] as any };
  expect((await service.as(stranger).get('/v1/notes')).status).toBe(200);
});

test('S000-17: while this service is behind in who takes part, it says so instead of showing the case', async () => {
  service.feed.behind = 31;
  const { status, headers, body } = await service.as(somebody()).get(`/v1/notes/${randomUUID()}`);
  expect([status, headers.get('retry-after'), body.code]).toEqual([503, '5', 'dossier-feed-away']);
  service.feed.behind = 29;
  expect((await service.as(somebody()).get(`/v1/notes/${randomUUID()}`)).status).toBe(404);
});

test('over the limit one waits; another person does not', async () => {
  const busy = somebody();
  const ask = () => service.as(busy).get('/v1/notes');
  let last = await ask();
  let allowed = 0;
  for (; last.status === 200; last = await ask()) allowed += 1;
  expect(last.status).toBe(429);
  expect([20, 21]).toContain(allowed); // one more where a minute of the window ended meanwhile
  expect(Number(last.headers.get('retry-after'))).toBeGreaterThan(0);
  expect((await service.as(somebody()).get('/v1/notes')).status).toBe(200);
});

test('signed-in people go on working while the identity provider is away', async () => {
  const known = somebody();
  const token = await service.identity.tokenFor(known);
  expect((await withHeader(`Bearer ${token}`)).status).toBe(200);
  await service.identity.stop();
  expect((await withHeader(`Bearer ${token}`)).status).toBe(200);
});

test('health, measurements and documentation need no token, and the documentation may be read from anywhere', async () => {
  for (const address of ['/health/live', '/health/ready', '/metrics', '/v1/openapi.json']) {
    expect((await service.as().get(address)).status).toBe(200);
  }
  const { headers, body } = await service.as().get('/v1/openapi.json');
  expect(headers.get('access-control-allow-origin')).toBe('*');
  expect(body.info.contact).toEqual({ name: expect.any(String), url: expect.any(String), email: expect.any(String) });
});

test('the documentation declares what the chassis does to every route', async () => {
  const document = await documentOf(tiny);
  expect(document.servers).toEqual([{ url: '/v1' }]);
  const { post } = document.paths['/cases/{caseId}/notes']!;
  expect(Object.keys(post!.responses).sort()).toEqual(
    ['201', '400', '401', '403', '404', '406', '409', '413', '414', '415', '429', '500', '503'].sort(),
  );
  expect(post!.responses['201']).toMatchObject({ headers: { 'API-Version': expect.anything() } });
  expect(post!.parameters).toContainEqual(expect.objectContaining({ name: 'Idempotency-Key', in: 'header' }));
  const { put } = document.paths['/notes/{noteId}']!;
  expect(put!.parameters).toContainEqual(expect.objectContaining({ name: 'If-Match', in: 'header', required: true }));
});

test('the documentation says which routes take no token', async () => {
  class Door {
    knock() {
      return { open: true };
    }
  }
  Get('door')(Door.prototype, 'knock', Object.getOwnPropertyDescriptor(Door.prototype, 'knock')!);
  Answers(200, z.object({ open: z.boolean() }))(
    Door.prototype,
    'knock',
    Object.getOwnPropertyDescriptor(Door.prototype, 'knock')!,
  );
  Public()(Door);
  Controller('v1')(Door);
  const knocking = capability({ name: 'knocking', about: 'For whoever comes.', controllers: [Door] });
  const document = await documentOf(defineService({ name: 'door', title: 'Deur', capabilities: [knocking] }));
  const { get } = document.paths['/door']!;
  expect(get!.security).toEqual([]);
  expect(Object.keys(get!.responses)).not.toContain('401');
  expect(JSON.stringify(document)).not.toContain('takes-no-token');
  expect((await documentOf(tiny)).paths['/notes']!.get!.security).toEqual([{ token: [] }]);
});

test('a route that does not say who may call it keeps the service from starting', async () => {
  class Open {
    list() {
      return [];
    }
  }
  Get('things')(Open.prototype, 'list', Object.getOwnPropertyDescriptor(Open.prototype, 'list')!);
  Controller('v1')(Open);
  const opening = capability({ name: 'opening', about: 'Open to anybody.', controllers: [Open] });
  const open = defineService({ name: 'open', title: 'Open', capabilities: [opening] });
  await expect(documentOf(open)).rejects.toThrow('Open.list needs @Roles');
});
