import type { IncomingMessage, RequestListener } from 'node:http';
import { Browser } from './browser.ts';
import { created, type PortalUnderTest, someone, startPortal } from './portal-under-test.ts';

const isStream = ({ url = '' }: IncomingMessage) => url.endsWith('/stream');
const stream: RequestListener = (_request, response) => {
  response.writeHead(200, { 'content-type': 'text/event-stream' });
  response.write('data: one\n\n');
};

let portal: PortalUnderTest;
let browser: Browser;

beforeAll(async () => {
  portal = await startPortal({
    service: (request, response) => (isStream(request) ? stream : created)(request, response),
  });
});
afterAll(() => portal.stop());
beforeEach(async () => {
  browser = new Browser(portal.publicUrl);
  await browser.signIn();
  portal.arrivals.length = 0;
});

const claimsOf = (authorization = '') =>
  JSON.parse(Buffer.from(authorization.split('.')[1] ?? '', 'base64url').toString());

describe('an answer by the signed link of a mail (P-11)', () => {
  const answer = { method: 'POST', body: '{"token":"t"}', headers: { 'content-type': 'application/json' } };

  test.each(['/answers', '/answers/_open', '/choices', '/choices/_open'])(
    'needs no session and takes none along: %s',
    async (path) => {
      for (const visitor of [browser, new Browser(portal.publicUrl)]) {
        expect((await visitor.api(`/api/notification/v1${path}`, answer)).status).toBe(201);
        const { url, headers } = portal.arrivals.pop()!;
        expect(url).toBe(`/v1${path}`);
        expect(headers.authorization).toBeUndefined();
      }
    },
  );

  test('is refused when another site sends it, and opens no other address', async () => {
    const visitor = new Browser(portal.publicUrl);
    const elsewhere = { ...answer, headers: { ...answer.headers, 'sec-fetch-site': 'cross-site' } };
    expect((await visitor.api('/api/notification/v1/answers', elsewhere)).status).toBe(403);
    expect((await visitor.go('/api/notification/v1/answers', answer)).status).toBe(403);
    expect((await visitor.api('/api/notification/v1/answers/..%2Finbox', answer)).status).toBe(401);
    expect((await visitor.api('/api/notification/v1/answers')).status).toBe(401);
    expect(portal.arrivals).toEqual([]);
  });
});

describe('a request to a service', () => {
  test('carries the token of whoever is signed in, the body and the idempotency key', async () => {
    await browser.api('/api/dossier/v1/cases?limit=5', {
      method: 'POST',
      body: '{"district":"almere-haven"}',
      headers: { 'content-type': 'application/json', 'idempotency-key': 'key-1', 'if-match': '"3"' },
    });
    const [arrival] = portal.arrivals;
    expect(arrival).toMatchObject({ method: 'POST', url: '/v1/cases?limit=5', body: '{"district":"almere-haven"}' });
    expect(arrival?.headers).toMatchObject({ 'idempotency-key': 'key-1', 'if-match': '"3"' });
    expect(claimsOf(arrival?.headers.authorization)).toMatchObject({
      aud: 'rondetafel',
      person_id: someone.personId,
      organisation_id: someone.organisationId,
    });
  });

  test('carries a trace context and nothing else of the browser: no cookie, no token that a page made up', async () => {
    await browser.api('/api/dossier/v1/cases', {
      headers: {
        authorization: 'Bearer made-up',
        'x-forwarded-for': '1.2.3.4',
        'x-anything': '1',
        traceparent: 'theirs',
      },
    });
    const headers = portal.arrivals[0]!.headers;
    expect(Object.keys(headers).sort()).toEqual(
      expect.not.arrayContaining(['cookie', 'x-csrf', 'sec-fetch-site', 'x-forwarded-for', 'x-anything']),
    );
    expect(headers.authorization).not.toContain('made-up');
    expect(headers['traceparent']).toMatch(/^00-[0-9a-f]{32}-[0-9a-f]{16}-01$/);
  });

  test('comes back with its address turned into ours, and without cookies of the service', async () => {
    const response = await browser.api('/api/dossier/v1/cases', {
      method: 'POST',
      body: '{}',
      headers: { 'content-type': 'application/json' },
    });
    expect(response.status).toBe(201);
    expect(response.headers.get('location')).toBe('/api/dossier/v1/cases/1');
    expect(response.headers.get('api-version')).toBe('1.0.0');
    expect(response.headers.get('business-time')).toBe('2026-12-03T09:00:00.000Z');
    expect(response.headers.getSetCookie()).toEqual([]);
    expect(response.headers.get('x-powered-by')).toBeNull();
  });

  test.each([
    '/api/dossier/v1/../../ops',
    '/api/dossier/v1/%2e%2e/ops',
    '/api/dossier/ops',
    '/api/unknown/v1/cases',
    '/api/dossier',
  ])('stays inside the services’ published API: %s does not', async (path) => {
    const response = await browser.api(path);
    expect([400, 404]).toContain(response.status);
    expect(portal.arrivals).toEqual([]);
  });

  test.each([
    'text/plain; application/json',
    'text/plain;',
    'application/json; charset',
    'application/json; charset="utf-8',
    'json',
    '/',
    ';',
    'a b/c',
    'application/json, text/plain',
  ])('whose content type cannot be read is no fault of ours: %s', async (type) => {
    const request = { method: 'POST', body: '{}', headers: { 'content-type': type } };
    const { status } = await browser.api('/api/dossier/v1/cases', request);
    // Refused here, or passed on as it came, for the service to refuse.
    if (status === 201) expect(portal.arrivals[0]).toMatchObject({ body: '{}', headers: { 'content-type': type } });
    else expect([status, portal.arrivals]).toEqual([415, []]);
  });

  test.each([
    ['accept', '/;q=x,,'],
    ['accept-language', ';q=,-,*;q=9;;'],
    ['accept-encoding', 'gzip;q=x,,;'],
    ['content-encoding', 'none'],
    ['content-language', '-'],
    ['cookie', '=;;=a;__Host-session'],
    ['if-match', '"'],
    ['if-none-match', ',"'],
    ['idempotency-key', '"'],
    ['range', 'bytes=9-1,x'],
    ['origin', 'null'],
    ['traceparent', '00--'],
    ['x-csrf', '1, 1'],
  ])('with a header that cannot be read is no fault of ours: %s: %s', async (name, value) => {
    for (const path of ['/api/dossier/v1/cases', '/api/portal/v1/session', '/', '/auth/sign-in']) {
      const { status } = await browser.api(path, { headers: { [name]: value } });
      expect([path, status < 500]).toEqual([path, true]);
    }
  });

  test('by nobody is refused before it reaches a service', async () => {
    const stranger = new Browser(portal.publicUrl);
    const response = await stranger.api('/api/dossier/v1/cases');
    expect(response.status).toBe(401);
    expect(await response.json()).toMatchObject({ code: 'signed-out', status: 401 });
    expect(portal.arrivals).toEqual([]);
  });

  test('to a service that is away says so, in Dutch, with when to try again', async () => {
    const response = await browser.api('/api/scheduling/v1/terms');
    expect(response.status).toBe(503);
    expect(response.headers.get('content-type')).toMatch(/^application\/problem\+json/);
    expect(response.headers.get('retry-after')).toBe('5');
    expect(await response.json()).toMatchObject({ title: 'Nu even niet beschikbaar', code: 'away' });
  });
});

describe('an access token that has run out', () => {
  test('is renewed once for all requests of a page', async () => {
    await browser.api('/api/dossier/v1/cases');
    const before = portal.arrivals[0]!.headers.authorization;
    portal.pass(29);
    await browser.api('/api/portal/v1/session');
    portal.pass(2);
    portal.arrivals.length = 0;
    const answers = await Promise.all(Array.from({ length: 6 }, () => browser.api('/api/notification/v1/inbox')));
    expect(answers.map(({ status }) => status)).toEqual(Array(6).fill(201));
    const used = new Set(portal.arrivals.map(({ headers }) => headers.authorization));
    expect(used.size).toBe(1);
    expect(used.has(before)).toBe(false);
  });

  test('that the provider will not renew ends the session', async () => {
    await portal.forgetAtProvider();
    portal.pass(29);
    await browser.api('/api/portal/v1/session');
    portal.pass(2);
    expect((await browser.api('/api/dossier/v1/cases')).status).toBe(401);
    expect(await (await browser.api('/api/portal/v1/session')).json()).toBeNull();
  });
});

describe('a live stream', () => {
  test('passes as it comes, and keeps nobody signed in', async () => {
    const stream = await listen();
    expect(stream.headers.get('content-type')).toBe('text/event-stream');
    const { value } = await stream.body!.getReader().read();
    expect(new TextDecoder().decode(value)).toBe('data: one\n\n');
    portal.pass(20);
    await (await listen()).body!.cancel();
    portal.pass(11);
    expect(await (await browser.api('/api/portal/v1/session')).json()).toBeNull();
  });

  test('ends when its session does', async () => {
    const reader = (await listen()).body!.getReader();
    await reader.read();
    await browser.api('/auth/logout', { method: 'POST' });
    await expect(reader.read()).rejects.toThrow();
  });

  const listen = () => browser.stream('/api/notification/v1/inbox/stream');
});

describe('tokens', () => {
  test('are in nothing that the browser is ever told', async () => {
    await browser.api('/api/dossier/v1/cases');
    const token = portal.arrivals[0]!.headers.authorization!.replace('Bearer ', '');
    await browser.api('/api/portal/v1/session');
    await browser.go('/');
    await browser.api('/api/scheduling/v1/terms');
    await browser.api('/auth/logout', { method: 'POST' });
    const told = browser.told.join('\n');
    expect(token.split('.')).toHaveLength(3);
    for (const part of [token, token.split('.')[2]!, 'eyJ', 'access_token', 'refresh_token', 'id_token']) {
      expect(told).not.toContain(part);
    }
  });
});
