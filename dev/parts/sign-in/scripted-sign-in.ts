import { createHash, randomBytes } from 'node:crypto';
import { Stop } from '../context.ts';
import { developmentMark } from './development-mark.ts';

export interface DevelopmentTokens {
  access_token: string;
  refresh_token: string;
  id_token: string;
  expires_in: number;
}

const returnAddress = 'http://127.0.0.1:1/';
const clientId = 'rondetafel-script';

/**
 * Signs in as a demonstration user the way a browser does (code flow, PKCE S256, cookies, the sign-in form) and returns
 * the tokens. Works with the development provider only.
 * @throws Stop when the issuer is another provider, is unavailable, or does not know the user.
 */
export async function developmentTokens(issuer: string, user: string): Promise<DevelopmentTokens> {
  const metadata = await discover(issuer);
  const verifier = randomBytes(32).toString('base64url');
  const state = randomBytes(16).toString('base64url');
  const start = new URL(metadata.authorization_endpoint);
  start.search = new URLSearchParams({
    client_id: clientId,
    response_type: 'code',
    scope: 'openid',
    redirect_uri: returnAddress,
    code_challenge: createHash('sha256').update(verifier).digest('base64url'),
    code_challenge_method: 'S256',
    state,
  }).toString();

  const callback = await walk(start, user);
  if (callback.searchParams.get('error')) throw new Stop(`${issuer} knows no demonstration user "${user}"`);
  if (callback.searchParams.get('state') !== state) throw new Stop(`${issuer} answered another sign-in`);
  const response = await fetch(metadata.token_endpoint, {
    method: 'POST',
    body: new URLSearchParams({
      grant_type: 'authorization_code',
      client_id: clientId,
      code: callback.searchParams.get('code') ?? '',
      redirect_uri: returnAddress,
      code_verifier: verifier,
    }),
  });
  if (!response.ok) throw new Stop(`${issuer} gave no token: ${await response.text()}`);
  return (await response.json()) as DevelopmentTokens;
}

async function discover(issuer: string) {
  const metadata = await fetch(`${issuer.replace(/\/$/, '')}/.well-known/openid-configuration`)
    .then((response) => response.json() as Promise<Record<string, string>>)
    .catch(() => {
      throw new Stop(`no identity provider answers at ${issuer}: is the platform running (npm start)?`);
    });
  if (!metadata[developmentMark]) {
    throw new Stop(`${issuer} is not the development identity provider: sign in there as yourself, in a browser`);
  }
  return metadata as { authorization_endpoint: string; token_endpoint: string };
}

/** Follows redirects with cookies and submits the sign-in form, up to the return address. */
async function walk(start: URL, user: string): Promise<URL> {
  const cookies = new Map<string, string>();
  let address = start;
  let form: URLSearchParams | undefined;
  for (let step = 0; step < 10; step++) {
    const response = await fetch(address, {
      method: form ? 'POST' : 'GET',
      body: form,
      redirect: 'manual',
      headers: { cookie: [...cookies].map(([name, value]) => `${name}=${value}`).join('; ') },
    });
    for (const cookie of response.headers.getSetCookie()) {
      const [name, value] = cookie.split(';')[0]!.split(/=(.*)/s);
      cookies.set(name!, value!);
    }
    const location = response.headers.get('location');
    form = location ? undefined : new URLSearchParams({ user });
    if (!location && !response.ok)
      throw new Stop(`the identity provider answered ${response.status} at ${address.pathname}`);
    address = location ? new URL(location, address) : address;
    if (address.href.startsWith(returnAddress)) return address;
  }
  throw new Stop('the identity provider kept redirecting');
}
