import { Browser } from './browser.ts';
import { type PortalUnderTest, someone, startPortal } from './portal-under-test.ts';

let portal: PortalUnderTest;
let browser: Browser;

beforeAll(async () => {
  portal = await startPortal();
});
afterAll(() => portal.stop());
beforeEach(() => {
  browser = new Browser(portal.publicUrl);
});

const session = () => browser.api('/api/portal/v1/session');
const sessionCookie = () => [...browser.cookies].find(([name]) => name.startsWith('session-'));

describe('signing in', () => {
  test('leads over the provider back to the page that was asked for, as oneself', async () => {
    const page = await browser.signIn({ from: '/auth/login?returnTo=/casussen/nieuw?a=1' });
    expect(page.pathname + page.search).toBe('/casussen/nieuw?a=1');
    expect(await (await session()).json()).toMatchObject({
      user: {
        name: someone.name,
        personId: someone.personId,
        organisationId: someone.organisationId,
        roles: someone.roles,
      },
    });
  });

  test('asks by the NL GOV profile: pushed request, PKCE S256, state and nonce of 256 bits', async () => {
    const response = await browser.go('/auth/login');
    const address = new URL(response.headers.get('location')!);
    expect(address.origin).toBe(portal.issuer);
    // Pushed to the provider beforehand: nothing of it is in the browser's address.
    expect([...address.searchParams.keys()].sort()).toEqual(['client_id', 'request_uri']);
  });

  test('gives cookies that no script and no other site can use', async () => {
    await browser.signIn();
    const strict = browser.setCookies.filter((line) => line.startsWith('session-'));
    expect(strict).toHaveLength(1);
    expect(strict[0]).toMatch(/; Path=\/; HttpOnly; SameSite=Strict$/);
    expect(browser.setCookies.find((line) => line.startsWith('login-'))).toMatch(
      /Max-Age=600; Path=\/; HttpOnly; SameSite=Lax$/,
    );
    expect([...browser.cookies.keys()].some((name) => name.startsWith('login-'))).toBe(false);
  });

  test.each([
    'https://elsewhere.example/',
    '//elsewhere.example/',
    '/\\elsewhere.example',
    '/auth/login',
    '/api/dossier/v1/cases',
    'javascript:alert(1)',
  ])('never leads on to %s', async (returnTo) => {
    const page = await browser.signIn({ from: `/auth/login?returnTo=${encodeURIComponent(returnTo)}` });
    expect(page.href).toBe(`${portal.publicUrl}/`);
  });

  test.each([
    '/.//elsewhere.example/x',
    '/..//elsewhere.example/x',
    '/./\\elsewhere.example/x',
    '///elsewhere.example/x',
    'OWN//elsewhere.example/x',
  ])('stays at its own origin with %s', async (returnTo) => {
    const asked = returnTo.replace('OWN', portal.publicUrl);
    const page = await browser.signIn({ from: `/auth/login?returnTo=${encodeURIComponent(asked)}` });
    expect(page.origin).toBe(portal.publicUrl);
  });

  test('changes the secret, and the one known before is worth nothing', async () => {
    await browser.signIn();
    const [name, before] = sessionCookie()!;
    await browser.signIn();
    expect(sessionCookie()![1]).not.toBe(before);
    browser.cookies.set(name, before);
    expect(await (await session()).json()).toBeNull();
  });

  test('that somebody calls off ends on the start page with word of it, signed out', async () => {
    const page = await browser.signIn({ as: 'nobody-known' });
    expect(page.href).toBe(`${portal.publicUrl}/?sign-in=cancelled`);
    expect(await (await session()).json()).toBeNull();
  });

  test('cannot be finished in another browser than it began in', async () => {
    const callback = await new Browser(portal.publicUrl).signIn({ until: /^\/auth\/callback/ });
    const response = await browser.go(callback.href);
    expect(response.headers.get('location')).toBe('/?sign-in=failed');
    expect(sessionCookie()).toBeUndefined();
  });

  test('begun in two tabs can be finished in both, in any order', async () => {
    const first = await browser.signIn({ from: '/auth/login?returnTo=/casussen', until: /^\/auth\/callback/ });
    const second = await browser.signIn({ from: '/auth/login?returnTo=/berichten', until: /^\/auth\/callback/ });
    expect((await browser.go(first.href)).headers.get('location')).toBe(`${portal.publicUrl}/casussen`);
    expect((await browser.go(second.href)).headers.get('location')).toBe(`${portal.publicUrl}/berichten`);
    expect(await (await session()).json()).toMatchObject({ user: { personId: someone.personId } });
    expect([...browser.cookies.keys()].some((name) => name.startsWith('login-'))).toBe(false);
  });

  test('begun again and again leaves no more than a few cookies', async () => {
    for (let attempt = 0; attempt < 12; attempt++) await browser.go('/auth/login');
    expect([...browser.cookies.keys()].filter((name) => name.startsWith('login-'))).toHaveLength(8);
    expect((await browser.signIn({ from: '/auth/login?returnTo=/casussen' })).pathname).toBe('/casussen');
  });

  test('with a state that was not ours fails', async () => {
    await browser.go('/auth/login');
    const response = await browser.go('/auth/callback?code=a&state=b');
    expect(response.headers.get('location')).toBe('/?sign-in=failed');
    expect(sessionCookie()).toBeUndefined();
  });

  test.each([
    '',
    '?state=',
    '?state=a%3Bb',
    '?state=aaaaaaaaaaa%3Bb',
    '?state=%0D%0A',
    '?state=a&state=b',
    '?state=%C3%A9',
  ])('with a state that no cookie can be named after fails: %s', async (query) => {
    const response = await browser.go(`/auth/callback${query}`);
    expect([response.status, response.headers.get('location')]).toEqual([302, '/?sign-in=failed']);
  });
});

describe('a session', () => {
  beforeEach(() => browser.signIn());

  test('says how long it still lasts', async () => {
    const { idleSecondsLeft, secondsLeft } = (await (await session()).json()) as Record<string, number>;
    expect(idleSecondsLeft).toBeGreaterThan(29 * 60);
    expect(secondsLeft).toBeGreaterThan(599 * 60);
  });

  test('ends after thirty minutes without anybody at work', async () => {
    portal.pass(31);
    expect(await (await session()).json()).toBeNull();
  });

  test('goes on while somebody works, but no longer than ten hours', async () => {
    for (let half = 0; half < 23; half++) {
      portal.pass(26);
      expect(await (await session()).json()).not.toBeNull();
    }
    portal.pass(3);
    expect(await (await session()).json()).toBeNull();
  });

  test('is not kept alive by a page that refreshes itself', async () => {
    portal.pass(20);
    expect((await browser.api('/api/portal/v1/session', { headers: { 'x-background': '1' } })).status).toBe(200);
    portal.pass(11);
    expect(await (await session()).json()).toBeNull();
  });

  test('is in the database as a hash and cipher text only', async () => {
    const rows = await portal.rows<{ key: Buffer; sealed: Buffer }>('select key, sealed from session');
    const [, secret] = sessionCookie()!;
    const stored = rows.map(({ key, sealed }) => key.toString('latin1') + sealed.toString('latin1')).join();
    for (const clear of [secret, someone.name, someone.personId, 'eyJ']) expect(stored).not.toContain(clear);
  });
});

describe('signing out', () => {
  test('ends the session here and at the provider, with no token in the address', async () => {
    await browser.signIn();
    const kept = sessionCookie()!;
    const answer = (await (await browser.api('/auth/logout', { method: 'POST' })).json()) as { continueAt: string };
    const address = new URL(answer.continueAt);
    expect(address.origin).toBe(portal.issuer);
    expect([...address.searchParams.keys()].sort()).toEqual(['client_id', 'post_logout_redirect_uri']);
    expect(sessionCookie()).toBeUndefined();
    browser.cookies.set(...kept);
    expect(await (await session()).json()).toBeNull();
  });

  test('of nobody is no fault', async () => {
    const response = await browser.api('/auth/logout', { method: 'POST' });
    expect(await response.json()).toEqual({ continueAt: '/' });
  });
});
