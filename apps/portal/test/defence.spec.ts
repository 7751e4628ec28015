import { Browser } from './browser.ts';
import { type PortalUnderTest, startPortal } from './portal-under-test.ts';

let portal: PortalUnderTest;
let browser: Browser;

beforeAll(async () => {
  portal = await startPortal({ theme: ':root { --basis-color-action-1-color-default: #123456; }' });
  browser = new Browser(portal.publicUrl);
  await browser.signIn();
});
afterAll(() => portal.stop());

describe('a request that another site makes the browser send', () => {
  test.each([
    ['a change without our header', 'POST', { 'sec-fetch-site': 'same-origin', 'x-csrf': '' }],
    ['a change from another site', 'POST', { 'sec-fetch-site': 'cross-site' }],
    ['a change from another port of this machine', 'POST', { 'sec-fetch-site': 'same-site' }],
    ['a change with a foreign origin', 'POST', { origin: 'https://elsewhere.example' }],
    ['a change from a browser that names no site', 'POST', { 'sec-fetch-site': undefined, 'x-csrf': '' }],
    ['reading from another site', 'GET', { 'sec-fetch-site': 'cross-site' }],
    ['an address typed by hand', 'GET', { 'sec-fetch-site': 'none' }],
  ])('is refused, however its address is written: %s', async (_what, method, headers) => {
    portal.arrivals.length = 0;
    const kept = Object.entries({ 'sec-fetch-site': 'same-origin', 'x-csrf': '1', ...headers }).filter(
      ([, value]) => value,
    );
    for (const path of ['/api/dossier/v1/cases', '/%61pi/dossier/v1/cases', '/api/doss%69er/v1/%63ases']) {
      const response = await fetch(`${portal.publicUrl}${path}`, {
        method,
        headers: { cookie: browser.cookie(), ...(Object.fromEntries(kept) as Record<string, string>) },
      });
      expect([path, response.status]).toEqual([path, 403]);
      expect(await response.json()).toMatchObject({ code: 'foreign-request' });
    }
    expect(portal.arrivals).toEqual([]);
  });

  test('cannot sign anybody out', async () => {
    for (const path of ['/auth/logout', '/%61uth/logout', '/auth/log%6Fut']) {
      const response = await browser.go(path, { method: 'POST', headers: { 'sec-fetch-site': 'cross-site' } });
      expect([path, response.status]).toEqual([path, 403]);
    }
    expect(await (await browser.api('/api/portal/v1/session')).json()).not.toBeNull();
  });

  test('of our own pages passes, a live stream without our header too', async () => {
    expect((await browser.api('/api/dossier/v1/cases', { method: 'POST' })).status).toBe(201);
    const stream = await browser.go('/api/notification/v1/inbox', { headers: { 'sec-fetch-site': 'same-origin' } });
    expect(stream.status).toBe(201);
  });
});

describe('every answer', () => {
  test.each([
    '/',
    '/theme.css',
    '/api/dossier/v1/cases',
    '/api/scheduling/v1/terms',
    '/api/nothing',
    '/health/live',
    '/auth/login',
  ])('of %s carries the security headers', async (path) => {
    const { headers } = await browser.api(path);
    expect(headers.get('content-security-policy')).toMatch(/^default-src 'none'; script-src 'self'; style-src 'self';/);
    expect(headers.get('content-security-policy')).not.toMatch(/unsafe|\*/);
    expect(headers.get('x-content-type-options')).toBe('nosniff');
    expect(headers.get('x-frame-options')).toBe('DENY');
    expect(headers.get('referrer-policy')).toBe('no-referrer');
    expect(headers.get('cache-control')).toMatch(/no-store|no-cache/);
  });

  test('that refuses is a problem in Dutch (RFC 9457)', async () => {
    const response = await browser.api('/api/nothing');
    expect(response.headers.get('content-type')).toMatch(/^application\/problem\+json/);
    expect(await response.json()).toEqual({
      type: 'urn:problem-type:rondetafel:unknown-address',
      title: 'Niet gevonden',
      status: 404,
      detail: 'Dit adres bestaat niet.',
      code: 'unknown-address',
    });
  });

  test('that refuses says so in English to who asks for it', async () => {
    const response = await browser.api('/api/nothing', { headers: { 'accept-language': 'en-GB,nl;q=0.5' } });
    expect(response.headers.get('content-language')).toBe('en');
    expect(await response.json()).toMatchObject({ title: 'Not found', detail: 'This address does not exist.' });
  });

  test('tells nothing of the inside when something breaks', async () => {
    const response = await browser.api('/api/dossier/v1/%zz');
    expect(response.status).toBeLessThan(500);
    expect(await response.text()).not.toMatch(/\.ts|\.js|at |stack/);
  });
});

describe('pages', () => {
  test('are one document for every address of the workplace, asked for anew each time', async () => {
    const pages = await Promise.all(['/', '/casussen/nieuw', '/berichten'].map((path) => browser.go(path)));
    for (const page of pages) {
      expect(page.status).toBe(200);
      expect(page.headers.get('cache-control')).toBe('no-store');
      expect(await page.text()).toContain('<title>Rondetafel</title>');
    }
  });

  test('that are the same for everybody are asked for by their mark', async () => {
    const theme = await browser.go('/theme.css');
    expect(theme.headers.get('cache-control')).toBe('no-cache');
    const again = await browser.go('/theme.css', { headers: { 'if-none-match': theme.headers.get('etag')! } });
    expect(again.status).toBe(304);
  });

  test('are another document for who comes by the link of a mail', async () => {
    const [workplace, answer, choice] = await Promise.all(
      ['/', '/antwoord', '/keuze'].map(async (path) => (await browser.go(path)).text()),
    );
    expect(answer).toContain('resident');
    expect(choice).toBe(answer);
    expect(workplace).not.toContain('resident');
  });

  test.each(['/assets/gone.js', '/secret.json', '/..%2f..%2fpackage.json', '/client-key.txt'])(
    'do not include %s',
    async (path) => {
      expect((await browser.go(path)).status).toBe(404);
    },
  );

  test('take a municipality’s own values for the design tokens', async () => {
    expect(await (await browser.go('/theme.css')).text()).toContain('#123456');
  });
});

describe('without its database', () => {
  test('the portal says that it is away and when to try again, and goes on when it is back', async () => {
    const asked = () => browser.api('/api/dossier/v1/cases');
    await portal.databaseAway(true);
    const response = await asked();
    expect(response.status).toBe(503);
    expect(response.headers.get('retry-after')).toBe('5');
    expect(await response.json()).toMatchObject({ code: 'away' });
    await portal.databaseAway(false);
    expect((await asked()).status).toBe(201);
  });
});

test('where to report a weakness is where everybody looks for it (RFC 9116)', async () => {
  const response = await fetch(`${portal.publicUrl}/.well-known/security.txt`);
  expect(response.headers.get('content-type')).toBe('text/plain; charset=utf-8');
  const lines = (await response.text()).trimEnd().split('\n');
  const fields = Object.fromEntries(lines.map((line) => [line.split(': ')[0], line.slice(line.indexOf(': ') + 2)]));
  expect(fields).toEqual({
    Contact: 'mailto:beveiliging@almere.example',
    Expires: expect.stringMatching(/^\d{4}-\d\d-\d\dT00:00:00Z$/),
    'Preferred-Languages': 'nl, en',
    Canonical: `${portal.publicUrl}/.well-known/security.txt`,
  });
  const days = (Date.parse(fields['Expires']!) - Date.now()) / 86_400_000;
  expect(days > 30 && days < 365).toBe(true);
});

describe('health', () => {
  test('is told on a port of its own, which the browser’s address does not lead to', async () => {
    expect((await fetch(`${portal.healthUrl}/health/live`)).status).toBe(200);
    expect((await fetch(`${portal.healthUrl}/health/ready`)).status).toBe(200);
    expect((await fetch(`${portal.publicUrl}/health/ready`)).status).toBe(404);
    expect((await fetch(`${portal.healthUrl}/`)).status).toBe(404);
  });

  test('is not ready without its table', async () => {
    await portal.rows('alter table session rename to session_away');
    const response = await fetch(`${portal.healthUrl}/health/ready`);
    await portal.rows('alter table session_away rename to session');
    expect(response.status).toBe(503);
    expect((await fetch(`${portal.healthUrl}/health/live`)).status).toBe(200);
  });
});
