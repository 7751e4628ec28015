import type { Language } from '@rondetafel/policy';
import * as oidc from 'openid-client';
import type { ClientKey } from './client-key.ts';
import type { Config } from './config.ts';
import type { Tokens, User } from './session-store.ts';

/** State kept between the redirect to the provider and the callback. */
export interface Attempt {
  state: string;
  nonce: string;
  verifier: string;
  returnTo: string;
  startedAt: number;
}

export interface Provider {
  /** Throws while the provider cannot be reached. */
  ready(): Promise<void>;
  /** @param language of the provider's pages, if it has them. */
  depart(returnTo: string, language: Language): Promise<{ attempt: Attempt; address: URL }>;
  arrive(callback: URL, attempt: Attempt): Promise<{ user: User; tokens: Tokens }>;
  /** Undefined when the provider no longer knows this sign-in. */
  renew(refresh: string): Promise<Tokens | undefined>;
  /** Ends the tokens; answers where the browser ends the provider's own session. */
  leave(tokens: Tokens): Promise<URL | undefined>;
}

/**
 * OpenID Connect by the NL GOV profile: code flow, PKCE S256, private_key_jwt, state and nonce of 256 bits, minimal
 * scope, the request pushed (PAR) where the provider takes it.
 */
export function openProvider(config: Config, clientKey: ClientKey, now: () => Date): Provider {
  const acr = config.OIDC_ACR_VALUES?.split(' ').filter(Boolean) ?? [];
  const returnAddress = new URL('/auth/callback', config.PUBLIC_URL).href;
  let discovered: Promise<oidc.Configuration> | undefined;

  /** Discovered at first use, so that the portal starts and serves existing sessions while the provider is away. */
  function provider(): Promise<oidc.Configuration> {
    discovered ??= discover(config, clientKey).catch((error) => {
      discovered = undefined;
      throw error;
    });
    return discovered;
  }

  return {
    async ready() {
      await provider();
    },

    async depart(returnTo, language) {
      const client = await provider();
      const verifier = oidc.randomPKCECodeVerifier();
      const attempt = {
        state: oidc.randomState(),
        nonce: oidc.randomNonce(),
        verifier,
        returnTo,
        startedAt: now().getTime(),
      };
      const parameters = {
        redirect_uri: returnAddress,
        scope: 'openid',
        state: attempt.state,
        nonce: attempt.nonce,
        code_challenge: await oidc.calculatePKCECodeChallenge(verifier),
        code_challenge_method: 'S256',
        ui_locales: language,
        ...(acr.length > 0 && { acr_values: acr.join(' ') }),
      };
      const pushes = client.serverMetadata().pushed_authorization_request_endpoint !== undefined;
      const address = pushes
        ? await oidc.buildAuthorizationUrlWithPAR(client, parameters)
        : oidc.buildAuthorizationUrl(client, parameters);
      return { attempt, address };
    },

    async arrive(callback, attempt) {
      const answer = await oidc.authorizationCodeGrant(await provider(), callback, {
        pkceCodeVerifier: attempt.verifier,
        expectedState: attempt.state,
        expectedNonce: attempt.nonce,
        idTokenExpected: true,
      });
      const claims = answer.claims();
      if (!claims) throw new Error('no id token');
      if (acr.length > 0 && !acr.includes(String(claims.acr))) throw new Error('level of assurance too low');
      return { user: userOf(claims), tokens: tokensOf(answer, now()) };
    },

    async renew(refresh) {
      const client = await provider();
      try {
        return tokensOf(await oidc.refreshTokenGrant(client, refresh), now(), refresh);
      } catch (error) {
        if (error instanceof oidc.ResponseBodyError) return undefined;
        throw error;
      }
    },

    async leave(tokens) {
      const client = await provider();
      const { revocation_endpoint, end_session_endpoint } = client.serverMetadata();
      if (revocation_endpoint) await oidc.tokenRevocation(client, tokens.refresh ?? tokens.access);
      if (!end_session_endpoint) return undefined;
      // Without id_token_hint: it is a token, and this address goes through the browser. The provider may ask to confirm.
      return oidc.buildEndSessionUrl(client, { post_logout_redirect_uri: new URL('/', config.PUBLIC_URL).href });
    },
  };
}

async function discover(config: Config, clientKey: ClientKey): Promise<oidc.Configuration> {
  const plain = config.OIDC_ISSUER.protocol === 'http:';
  return oidc.discovery(
    config.OIDC_ISSUER,
    config.OIDC_CLIENT_ID,
    undefined,
    oidc.PrivateKeyJwt(clientKey),
    // Plain http is for the development provider on this machine; signatures are checked either way.
    { execute: [oidc.enableNonRepudiationChecks, ...(plain ? [oidc.allowInsecureRequests] : [])], timeout: 5 },
  );
}

function userOf(claims: oidc.IDToken): User {
  const text = (name: string) => (typeof claims[name] === 'string' ? (claims[name] as string) : undefined);
  return {
    issuer: claims.iss,
    subject: claims.sub,
    personId: text('person_id'),
    organisationId: text('organisation_id'),
    name: text('name'),
    roles: Array.isArray(claims['roles']) ? claims['roles'].filter((role) => typeof role === 'string') : [],
  };
}

function tokensOf(answer: oidc.TokenEndpointResponse, now: Date, previousRefresh?: string): Tokens {
  return {
    access: answer.access_token,
    accessEndsAt: now.getTime() + (answer.expires_in ?? 60) * 1000,
    refresh: answer.refresh_token ?? previousRefresh,
  };
}
