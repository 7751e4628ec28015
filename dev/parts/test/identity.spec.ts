import { mkdtemp, rm } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createRemoteJWKSet, jwtVerify } from 'jose';
import { readAccounts } from '../identity/accounts.ts';
import { newKey, readKeys } from '../identity/keys.ts';
import { residents } from '../identity/residents.ts';
import { identityServer } from '../identity/server.ts';
import { Store } from '../identity/store.ts';
import { freePorts } from '../ports.ts';
import { developmentTokens } from '../sign-in/scripted-sign-in.ts';
import { organisations, people } from '../testing/almere.ts';

let dir: string;
let port: number;
let issuer: string;
let server: Server;
let store: Store;

async function startIdentity(environment: NodeJS.ProcessEnv = {}): Promise<void> {
  store = new Store(join(dir, 'state.json'));
  const settings = {
    issuer,
    portalUrl: 'http://127.0.0.1:8080',
    portalKey: await newKey({ alg: 'PS256' }),
    ...(await readKeys(join(dir, 'keys.json'))),
    accounts: readAccounts(join(dir, 'accounts.json'), { organisations, people }),
    store,
  };
  server = identityServer(settings, environment);
  await new Promise<void>((done) => server.listen(port, '127.0.0.1', done));
}

async function stopIdentity(): Promise<void> {
  store.close();
  server.closeAllConnections();
  await new Promise((done) => server.close(done));
}

beforeAll(async () => {
  dir = await mkdtemp(join(tmpdir(), 'rondetafel-identity-'));
  ({ port } = await freePorts(['port']));
  issuer = `http://127.0.0.1:${port}`;
  await startIdentity();
  expect((server.address() as AddressInfo).address).toBe('127.0.0.1');
});

afterAll(async () => {
  await stopIdentity();
  await rm(dir, { recursive: true });
});

const refresh = (token: string) =>
  fetch(`${issuer}/token`, {
    method: 'POST',
    body: new URLSearchParams({ grant_type: 'refresh_token', client_id: 'rondetafel-script', refresh_token: token }),
  });

describe('the development identity provider', () => {
  test('issues signed access tokens with the person’s claims, for these services only', async () => {
    const { access_token, id_token } = await developmentTokens(issuer, 'hanna');
    const keys = createRemoteJWKSet(new URL(`${issuer}/jwks`));
    const hanna = people.find(({ user }) => user === 'hanna')!;
    const claims = {
      sub: hanna.subject,
      person_id: hanna.personId,
      organisation_id: hanna.organisationId,
      roles: ['professional', 'independent-coordinator'],
    };
    const { payload } = await jwtVerify(access_token, keys, { issuer, audience: 'rondetafel' });
    expect(payload).toMatchObject(claims);
    expect(payload).not.toHaveProperty('name');
    const { payload: identity } = await jwtVerify(id_token, keys, { issuer, audience: 'rondetafel-script' });
    expect(identity).toMatchObject({ ...claims, name: 'Hanna Heidekruid' });
  });

  test('lists every demonstration user in Dutch, to sign in as by one click', async () => {
    const start = new URL(`${issuer}/auth`);
    start.search = new URLSearchParams({
      client_id: 'rondetafel-script',
      response_type: 'code',
      scope: 'openid',
      redirect_uri: 'http://127.0.0.1:9/',
      code_challenge: 'E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM',
      code_challenge_method: 'S256',
    }).toString();
    const departure = await fetch(start, { redirect: 'manual' });
    const cookie = departure.headers
      .getSetCookie()
      .map((one) => one.split(';')[0])
      .join('; ');
    const page = await fetch(new URL(departure.headers.get('location')!, issuer), { headers: { cookie } });
    const html = await page.text();
    expect(html).toContain('<html lang="nl">');
    expect(html.match(/name="user"/g)).toHaveLength(people.length + residents.length);
    expect(html).toContain('Brandpuntfunctionaris');
  });

  test('refuses who it does not know, and a code flow without PKCE', async () => {
    await expect(developmentTokens(issuer, 'nobody')).rejects.toThrow('knows no demonstration user "nobody"');
    const query =
      'client_id=rondetafel-script&response_type=code&scope=openid&redirect_uri=http%3A%2F%2F127.0.0.1%3A9%2F';
    const answer = await fetch(`${issuer}/auth?${query}`, { redirect: 'manual' });
    expect(answer.headers.get('location')).toContain('error=invalid_request');
  });

  test('renews by a refresh token once, also after a restart', async () => {
    const { refresh_token } = await developmentTokens(issuer, 'anna');
    await stopIdentity();
    await startIdentity();
    const first = await refresh(refresh_token);
    expect(first.status).toBe(200);
    const { refresh_token: next } = (await first.json()) as { refresh_token: string };
    expect(next).not.toBe(refresh_token);
    expect((await refresh(refresh_token)).status).toBe(400);
  });

  test('does not start in production', () => {
    return expect(startIdentity({ NODE_ENV: 'production' })).rejects.toThrow('refuses NODE_ENV=production');
  });
});

describe('a scripted sign-in', () => {
  test('refuses a provider that is away, and any other than the development one', async () => {
    await expect(developmentTokens('http://127.0.0.1:1', 'anna')).rejects.toThrow('no identity provider answers');
    const foreign = createServer((_request, response) => response.end('{"issuer":"someone else"}'));
    await new Promise<void>((done) => foreign.listen(0, '127.0.0.1', done));
    const address = `http://127.0.0.1:${(foreign.address() as AddressInfo).port}`;
    await expect(developmentTokens(address, 'anna')).rejects.toThrow('is not the development identity provider');
    foreign.closeAllConnections();
    foreign.close();
  });
});
