import { createHash } from 'node:crypto';
import { setTimeout as wait } from 'node:timers/promises';
import { Id, Role } from '@rondetafel/contracts';
import { createRemoteJWKSet, errors, jwtVerify } from 'jose';
import { z } from 'zod';
import type { Actor } from '../actor.ts';
import type { PartState } from '../health.ts';
import { Unavailable } from '../problem/faults.ts';

export type Verify = (token: string) => Promise<Omit<Actor, 'call'>>;

/** The token by which Nest injects the check, and a test overrides it. */
export class TokenVerifier {
  constructor(readonly verify: Verify) {}
}

export class BadToken extends Error {
  override readonly name = 'BadToken';
}

const Claims = z.object({
  iss: z.string(),
  sub: z.string().min(1),
  exp: z.number(),
  // Keycloak says here what its header does not: `ID`, `Refresh`, `Bearer`.
  typ: z.literal('Bearer').optional(),
  person_id: Id,
  organisation_id: Id,
  // An unknown role grants nothing and is no reason to refuse the token.
  roles: z.array(z.string()).transform((names) => Role.options.filter((role) => names.includes(role))),
});

/** Milliseconds that the provider has to answer a look. */
const lookFor = 1_000;

/** In a header. A logout token, for one, is another JWT of the same provider for the same audience. */
const accessTokenTypes = new Set(['jwt', 'at+jwt', 'application/at+jwt']);

const refreshEvery = 10 * 60_000;
/** How long (ms) the result of a check is reused; never past the token's own expiry. */
const reusedFor = 60_000;
/** How many results are kept, by the hash of the token; tokens themselves are not kept. */
const mostKept = 5_000;

interface Provider {
  issuer: string;
  audience: string;
  /** Address of the keys, instead of discovery. */
  jwksUrl?: string;
  /** What the header of an access token says it is. `at+jwt` (RFC 9068) is only in an access token, `JWT` in any. */
  tokenType?: 'at+jwt' | 'JWT';
}

/**
 * Checks access tokens against the provider's published keys. The keys stay in memory, so that people who are signed in
 * can keep working while the provider is unavailable; only a token with an unknown key waits for it.
 */
export function tokenVerifier({
  issuer,
  audience,
  jwksUrl,
  tokenType = 'JWT',
}: Provider): Verify & { look(): Promise<PartState> } {
  let keys: ReturnType<typeof createRemoteJWKSet> | undefined;
  let lookedAt = Number.NEGATIVE_INFINITY; // by `performance.now()`: intervals outlive a clock that is set back
  const keySet = async () => {
    keys ??= createRemoteJWKSet(new URL(jwksUrl ?? (await discover(issuer))), {
      cooldownDuration: 10_000,
      cacheMaxAge: Number.POSITIVE_INFINITY,
      timeoutDuration: 3000,
    });
    // In the background: a withdrawn key is dropped within minutes, and no request waits for an unavailable provider.
    if (performance.now() - lookedAt > refreshEvery) {
      lookedAt = performance.now();
      void keys.reload().catch(() => undefined);
    }
    return keys;
  };
  // With the keys it has, people who are signed in work on while the provider does not answer.
  const look = async (): Promise<PartState> => {
    const asked = keySet().then((set) => set.reload());
    const answered = await Promise.race([asked.then(() => true), wait(lookFor, false)]).catch(() => false);
    asked.catch(() => {});
    return answered ? 'ok' : keys?.jwks() ? 'impaired' : 'not-ready';
  };
  const checked = new Map<string, { who: Omit<Actor, 'call'>; until: number }>();
  const verify: Verify = async (token) => {
    const hash = createHash('sha256').update(token).digest('base64');
    const before = checked.get(hash);
    if (before && performance.now() < before.until) return before.who;
    checked.delete(hash);
    const known = await keySet();
    // Token times are system time, never business time.
    const verified = await jwtVerify(token, known, {
      issuer,
      audience,
      algorithms: ['RS256', 'PS256', 'ES256'],
      requiredClaims: ['exp', 'sub'],
      clockTolerance: 5,
      ...(tokenType === 'at+jwt' && { typ: tokenType }),
    }).catch((error) => {
      throw isProviderAway(error) ? new Unavailable('identity-provider', { cause: error }) : new BadToken();
    });
    const claims = Claims.safeParse(verified.payload);
    const { typ = tokenType } = verified.protectedHeader;
    if (!accessTokenTypes.has(typ.toLowerCase()) || !claims.success) throw new BadToken();
    const { iss, sub, exp, person_id, organisation_id, roles } = claims.data;
    const expiresAt = new Date(exp * 1000);
    const who = { issuer: iss, subject: sub, expiresAt, personId: person_id, organisationId: organisation_id, roles };
    const reused = Math.min(expiresAt.getTime() - Date.now(), reusedFor);
    checked.set(hash, { who, until: performance.now() + reused });
    if (checked.size > mostKept) checked.delete(checked.keys().next().value!);
    return who;
  };
  return Object.assign(verify, { look });
}

async function discover(issuer: string): Promise<string> {
  try {
    const address = `${issuer.replace(/\/$/, '')}/.well-known/openid-configuration`;
    const response = await fetch(address, { signal: AbortSignal.timeout(3000) });
    const { jwks_uri } = z.object({ issuer: z.literal(issuer), jwks_uri: z.url() }).parse(await response.json());
    return jwks_uri;
  } catch (cause) {
    throw new Unavailable('identity-provider', { cause });
  }
}

/** jose's errors are about the token, except when the keys could not be fetched. */
function isProviderAway(error: unknown): boolean {
  if (error instanceof errors.JWKSTimeout) return true;
  // A failed fetch is a TypeError; a response that is no key set is a plain JOSEError.
  return !(error instanceof errors.JOSEError) || error.code === 'ERR_JOSE_GENERIC';
}
