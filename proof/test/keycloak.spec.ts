import { type ChildProcess, spawn } from 'node:child_process';
import { createHash, randomUUID } from 'node:crypto';
import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { startTestService } from '@rondetafel/platform/testing';
import { createRemoteJWKSet, importJWK, type JWK, jwtVerify, SignJWT } from 'jose';
import { realmFor } from '../../dev/keycloak/realm.ts';
import { newKey } from '../../dev/parts/identity/keys.ts';
import { residents } from '../../dev/parts/identity/residents.ts';
import { answersHttp } from '../../dev/parts/part.ts';
import { freePorts } from '../../dev/parts/ports.ts';
import { endGroup, until } from '../../dev/parts/processes.ts';
import { people } from '../../dev/parts/testing/almere.ts';
import { mavenTool } from '../../dev/parts/testing/tools.ts';
import { service as dossierService } from '../../services/dossier/src/service.ts';
import { aPlanOut } from '../../services/dossier/test/a-plan-out.ts';

// The identity provider of production: checks that the realm of docker-compose.yml issues the claims that services read.
const root = resolve(dirname(fileURLToPath(import.meta.url)), '..', '..');
const returnAddress = 'http://127.0.0.1:8080/auth/callback';
const verifier = 'dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk';
const password = randomUUID();
let keycloak: ChildProcess;
let issuer: string;
let portalKey: JWK;
let metadata: Record<string, string>;

beforeAll(async () => {
  const version = '26.4.0';
  const folder = await mavenTool(`org.keycloak:keycloak-quarkus-dist:${version}:zip`);
  const home = join(folder, `keycloak-${version}`);
  const { port, management } = await freePorts(['port', 'management']);
  issuer = `http://127.0.0.1:${port}/realms/rondetafel`;
  portalKey = await newKey({ alg: 'PS256' });
  const realm = realmFor(root, [...people, ...residents], { portalUrl: 'http://127.0.0.1:8080', portalKey, password });
  await mkdir(join(home, 'data', 'import'), { recursive: true });
  await writeFile(join(home, 'data', 'import', 'realm.json'), JSON.stringify(realm));
  const where = [`--http-port=${port}`, '--http-host=127.0.0.1', `--http-management-port=${management}`];
  keycloak = spawn('bash', [join(home, 'bin', 'kc.sh'), 'start-dev', '--db=dev-mem', '--import-realm', ...where], {
    detached: true,
    stdio: 'ignore',
    env: { ...process.env, JAVA_OPTS_APPEND: '-Xmx384m' },
  });
  const discovery = `${issuer}/.well-known/openid-configuration`;
  if (!(await until(() => answersHttp(discovery), 480_000, { everyMs: 500 })))
    throw new Error('Keycloak did not start');
  metadata = (await (await fetch(discovery)).json()) as Record<string, string>;
}, 600_000);

afterAll(() => endGroup(keycloak.pid!, 'SIGTERM', 10_000), 20_000);

/** private_key_jwt: the client authentication of the portal. */
async function assertion(): Promise<Record<string, string>> {
  const token = await new SignJWT({ jti: randomUUID() })
    .setProtectedHeader({ alg: 'PS256', kid: portalKey.kid })
    .setIssuer('rondetafel-portal')
    .setSubject('rondetafel-portal')
    .setAudience(issuer)
    .setIssuedAt()
    .setExpirationTime('1m')
    .sign(await importJWK(portalKey, 'PS256'));
  const type = 'urn:ietf:params:oauth:client-assertion-type:jwt-bearer';
  return { client_id: 'rondetafel-portal', client_assertion_type: type, client_assertion: token };
}

const post = async (endpoint: string, body: Record<string, string>) =>
  fetch(metadata[endpoint]!, { method: 'POST', body: new URLSearchParams({ ...(await assertion()), ...body }) });

/** The code flow of the portal, with the pushed request, and the sign-in form filled in. */
async function signIn(user: string): Promise<Record<string, string>> {
  const pushed = await post('pushed_authorization_request_endpoint', {
    response_type: 'code',
    scope: 'openid',
    redirect_uri: returnAddress,
    state: 'state',
    nonce: 'nonce',
    code_challenge: createHash('sha256').update(verifier).digest('base64url'),
    code_challenge_method: 'S256',
  });
  const { request_uri } = (await pushed.json()) as Record<string, string>;
  const start = `${metadata['authorization_endpoint']}?${new URLSearchParams({ client_id: 'rondetafel-portal', request_uri: request_uri! })}`;
  // Keycloak sets its cookies during the redirects to the form, so these are followed one by one.
  const cookies: string[] = [];
  const open = async (url: string): Promise<Response> => {
    const answer = await fetch(url, { redirect: 'manual', headers: { cookie: cookies.join('; ') } });
    cookies.push(...answer.headers.getSetCookie().map((one) => one.split(';')[0]!));
    const location = answer.headers.get('location');
    return location ? open(new URL(location, url).href) : answer;
  };
  const page = await open(start);
  const html = await page.text();
  expect(html).toContain('lang="nl"');
  const action = /action="([^"]+)"/.exec(html)![1]!.replaceAll('&amp;', '&');
  const answer = await fetch(action, {
    method: 'POST',
    headers: { cookie: cookies.join('; ') },
    body: new URLSearchParams({ username: user, password }),
    redirect: 'manual',
  });
  const code = new URL(answer.headers.get('location')!).searchParams.get('code')!;
  const body = { grant_type: 'authorization_code', code, redirect_uri: returnAddress, code_verifier: verifier };
  return (await (await post('token_endpoint', body)).json()) as Record<string, string>;
}

describe('the Keycloak realm', () => {
  test('gives the portal tokens that say what those of the development provider say', async () => {
    const hanna = people.find(({ user }) => user === 'hanna')!;
    const { access_token, id_token } = await signIn('hanna');
    const keys = createRemoteJWKSet(new URL(metadata['jwks_uri']!));
    const { payload } = await jwtVerify(access_token!, keys, { issuer, audience: 'rondetafel' });
    expect(payload).toMatchObject({
      sub: hanna.subject,
      person_id: hanna.personId,
      organisation_id: hanna.organisationId,
    });
    expect(payload['roles']).toEqual(expect.arrayContaining(['professional', 'independent-coordinator']));
    const { payload: identity } = await jwtVerify(id_token!, keys, { issuer, audience: 'rondetafel-portal' });
    expect(identity).toMatchObject({ name: 'Hanna Heidekruid', person_id: hanna.personId, nonce: 'nonce' });
  }, 60_000);

  test('P-19: a resident opens their own page by a code, with the account that it is bound to from then on', async () => {
    const dossier = await startTestService(dossierService, { prefix: 'kc' });
    const settings = { OIDC_ISSUER: issuer };
    const served = await startTestService(dossierService, { database: dossier.database, settings });
    const as =
      (token: string) =>
      async (path: string, body?: object): Promise<{ status: number; body: any }> => {
        const headers = { authorization: `Bearer ${token}`, 'content-type': 'application/json' };
        const method = body ? 'POST' : 'GET';
        const answer = await fetch(`${served.url}${path}`, {
          method,
          headers,
          ...(body && { body: JSON.stringify(body) }),
        });
        const text = await answer.text();
        return { status: answer.status, body: text ? JSON.parse(text) : undefined };
      };
    try {
      const { coordinator, caseId, mother, schoolLine } = await aPlanOut(dossier);
      const access = `/v1/cases/${caseId}/members/${mother}/access`;
      const { code } = (await dossier.as(coordinator).put(access)).body;
      const signedIn = async (user: string) => as((await signIn(user)).access_token!);
      const [sanne, yara, hanna] = [await signedIn('sanne'), await signedIn('yara'), await signedIn('hanna')];
      expect(await yara('/v1/own-pages/_open', { code: 'AAAA-BBBB-CCCC' })).toMatchObject({
        body: { code: 'access-code-wrong' },
      });
      expect(await sanne('/v1/own-pages/_open', { code })).toEqual({ status: 200, body: { memberId: mother } });
      expect((await yara('/v1/own-pages/_open', { code })).body.code).toBe('access-code-wrong');
      expect((await hanna('/v1/own-pages/_open', { code })).status).toBe(403);
      // By another sign-in of the same account.
      const again = await signedIn('sanne');
      expect((await again(`/v1/own-pages/${mother}`)).body.name).toBe('Roos');
      const lines = [{ agreementId: schoolLine, reason: 'Ik wil eerst praten.' }];
      const answered = await again(`/v1/own-pages/${mother}/plan/versions/1/answers`, { answer: 'no', lines });
      expect([answered.status, (await yara(`/v1/own-pages/${mother}`)).status]).toEqual([204, 404]);
      expect((await dossier.as(coordinator).post(`${access}/_withdraw`)).status).toBe(204);
      expect((await again(`/v1/own-pages/${mother}`)).status).toBe(404);
    } finally {
      await served.stop();
      await dossier.stop();
    }
  }, 300_000);

  test('takes a refresh token once', async () => {
    const { refresh_token } = await signIn('anna');
    const renew = () => post('token_endpoint', { grant_type: 'refresh_token', refresh_token: refresh_token! });
    expect((await renew()).status).toBe(200);
    expect((await renew()).status).toBe(400);
  }, 60_000);

  test('refuses a sign-in that was not pushed, and a portal that cannot prove who it is', async () => {
    const query = new URLSearchParams({
      client_id: 'rondetafel-portal',
      response_type: 'code',
      redirect_uri: returnAddress,
    });
    const direct = await fetch(`${metadata['authorization_endpoint']}?${query}`, { redirect: 'manual' });
    expect(direct.headers.get('location') ?? '').toContain('error=invalid_request');
    portalKey = { ...(await newKey({ alg: 'PS256' })), kid: portalKey.kid };
    expect((await post('token_endpoint', { grant_type: 'authorization_code', code: 'x' })).status).toBe(400);
  }, 60_000);
});
