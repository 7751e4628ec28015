import type { JWK } from 'jose';
import type Provider from 'oidc-provider';
import type { Configuration } from 'oidc-provider';
import { developmentMark } from '../sign-in/development-mark.ts';
import type { Account } from './accounts.ts';
import { faultPage, signedOutPage, signOutPage } from './pages.ts';
import type { Store } from './store.ts';

const { default: OidcProvider } = await withoutAdvice(() => import('oidc-provider'));

/** When it is loaded it advises Node.js 22. It works on 20.19 too, where its tests here run. */
async function withoutAdvice<T>(load: () => Promise<T>): Promise<T> {
  const { warn } = console;
  console.warn = (...parts) => {
    if (!String(parts[0]).includes('Unsupported runtime')) warn(...parts);
  };
  try {
    return await load();
  } finally {
    console.warn = warn;
  }
}

export interface IdentitySettings {
  issuer: string;
  /** The address of the workplace, the only one to redirect to. */
  portalUrl: string;
  /** The key of the portal's client authentication. */
  portalKey: JWK;
  signingKey: JWK;
  cookieKeys: string[];
  accounts: readonly Account[];
  store: Store;
}

/** The audience of access tokens, which the services check. */
const audience = 'rondetafel';
const resource = 'urn:rondetafel:api';
const hours = 3600;

/**
 * panva's oidc-provider, configured by the NL GOV profile (code flow, PKCE S256, private_key_jwt, PAR, one-time refresh
 * tokens), with the JWT access tokens that the services expect: person, organisation and roles. Keycloak does the same in
 * production.
 */
export function createProvider(settings: IdentitySettings): Provider {
  const { accounts } = settings;
  const claimsOf = ({ personId, organisationId, roles }: Account) => ({
    person_id: personId,
    organisation_id: organisationId,
    roles,
  });
  const accountOf = (subject: string) => accounts.find((account) => account.subject === subject);

  const configuration: Configuration = {
    adapter: settings.store.adapter,
    clients: [
      {
        client_id: 'rondetafel-portal',
        client_name: 'de werkplek van Rondetafel',
        redirect_uris: [`${settings.portalUrl}/auth/callback`],
        post_logout_redirect_uris: [`${settings.portalUrl}/`],
        grant_types: ['authorization_code', 'refresh_token'],
        token_endpoint_auth_method: 'private_key_jwt',
        jwks: { keys: [publicPart(settings.portalKey)] },
      },
      {
        // For scripts on this machine: any port of the loopback address (RFC 8252 section 7.3).
        client_id: 'rondetafel-script',
        client_name: 'een script op deze computer',
        application_type: 'native',
        redirect_uris: ['http://127.0.0.1/'],
        grant_types: ['authorization_code', 'refresh_token'],
        token_endpoint_auth_method: 'none',
      },
    ],
    jwks: { keys: [settings.signingKey] },
    cookies: { keys: settings.cookieKeys },
    pkce: { required: () => true },
    scopes: ['openid', 'offline_access'],
    claims: { openid: ['sub', 'name', 'person_id', 'organisation_id', 'roles'] },
    conformIdTokenClaims: false,
    findAccount: async (_ctx, subject) => {
      const account = accountOf(subject);
      return (
        account && {
          accountId: subject,
          claims: async () => ({ sub: subject, name: account.name, ...claimsOf(account) }),
        }
      );
    },
    extraTokenClaims: async (_ctx, token) => {
      const account = 'accountId' in token ? accountOf(token.accountId) : undefined;
      return account && claimsOf(account);
    },
    // Both clients are our own, so no consent is asked.
    loadExistingGrant: async (ctx) => {
      const { client, session, provider } = ctx.oidc;
      // One grant for all tabs of a browser: a new one would end the code that another tab is still to hand in.
      const known = session!.grantIdFor(client!.clientId);
      const kept = known && (await provider.Grant.find(known));
      if (kept && kept.accountId === session!.accountId) return kept;
      const grant = new provider.Grant({ clientId: client!.clientId, accountId: session!.accountId! });
      grant.addOIDCScope('openid offline_access');
      grant.addResourceScope(resource, 'openid');
      await grant.save();
      return grant;
    },
    issueRefreshToken: async (_ctx, client) => client.grantTypeAllowed('refresh_token'),
    rotateRefreshToken: true,
    interactions: { url: (_ctx, interaction) => `/sign-in/${interaction.uid}` },
    ttl: {
      AccessToken: 0.5 * hours,
      AuthorizationCode: 60,
      Grant: 14 * hours,
      IdToken: hours,
      Interaction: hours,
      RefreshToken: 6 * hours,
      Session: 10 * hours,
    },
    features: {
      devInteractions: { enabled: false },
      pushedAuthorizationRequests: { enabled: true },
      revocation: { enabled: true },
      rpInitiatedLogout: {
        enabled: true,
        logoutSource: async (ctx, form) => {
          ctx.body = signOutPage(form);
        },
        postLogoutSuccessSource: async (ctx) => {
          ctx.body = signedOutPage();
        },
      },
      resourceIndicators: {
        enabled: true,
        defaultResource: async () => resource,
        useGrantedResource: async () => true,
        getResourceServerInfo: async () => ({
          audience,
          scope: 'openid',
          accessTokenFormat: 'jwt',
          jwt: { sign: { alg: 'RS256' } },
        }),
      },
    },
    renderError: async (ctx, out) => {
      ctx.type = 'html';
      ctx.body = faultPage(String(out.error));
    },
    discovery: { [developmentMark]: true },
  };
  return new OidcProvider(settings.issuer, configuration);
}

function publicPart({ kty, n, e, kid, alg }: JWK): JWK {
  return { kty, n, e, kid, alg, use: 'sig' };
}
