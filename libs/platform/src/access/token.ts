import { createHash } from 'node:crypto';
import { Role } from '@rondetafel/contracts';
import { createRemoteJWKSet, errors, jwtVerify } from 'jose';
import { z } from 'zod';
import { Unavailable } from '../problem/faults.ts';
import type { Actor } from './actor.ts';

export type Verify = (token: string) => Promise<Omit<Actor, 'call'>>;

/** Injected, and overridden, by this name. */
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
  person_id: z.uuid(),
  organisation_id: z.uuid(),
  // A role this version does not know grants nothing; it is no reason to refuse the person.
  roles: z.array(z.string()).transform((names) => Role.options.filter((role) => names.includes(role))),
});

const refreshEvery = 10 * 60_000;
/** A token that was checked is believed for so long, and for no longer than it says itself. */
const believedFor = 60_000;
/** Of so many tokens; their hashes are kept, never they themselves. */
const mostKept = 5_000;

interface Provider {
  issuer: string;
  audience: string;
  /** Where the keys are, when discovery is not wanted. */
  jwksUrl?: string;
}

/**
 * Checks access tokens against the provider's published keys. The keys stay in memory: a provider that is away does
 * not stop people who are signed in (only a token with a key never seen before waits for it).
 */
export function tokenVerifier({ issuer, audience, jwksUrl }: Provider): Verify {
  let keys: ReturnType<typeof createRemoteJWKSet> | undefined;
  let lookedAt = 0;
  const keySet = async () => {
    keys ??= createRemoteJWKSet(new URL(jwksUrl ?? (await discover(issuer))), {
      cooldownDuration: 10_000,
      cacheMaxAge: Number.POSITIVE_INFINITY,
      timeoutDuration: 3000,
    });
    // Beside the request: a key that was withdrawn ends within minutes, and nobody waits for a provider that is away.
    if (Date.now() - lookedAt > refreshEvery) {
      lookedAt = Date.now();
      void keys.reload().catch(() => undefined);
    }
    return keys;
  };
  const checked = new Map<string, { who: Omit<Actor, 'call'>; until: number }>();
  return async (token) => {
    const hash = createHash('sha256').update(token).digest('base64');
    const before = checked.get(hash);
    if (before && Date.now() < before.until) return before.who;
    checked.delete(hash);
    const known = await keySet();
    // Token times are real time, never the business clock.
    const verified = await jwtVerify(token, known, {
      issuer,
      audience,
      algorithms: ['RS256', 'PS256', 'ES256'],
      requiredClaims: ['exp', 'sub'],
      clockTolerance: 5,
    }).catch((error) => {
      throw isProviderAway(error) ? new Unavailable('identity-provider', { cause: error }) : new BadToken();
    });
    const claims = Claims.safeParse(verified.payload);
    if (!claims.success) throw new BadToken();
    const { iss, sub, exp, person_id, organisation_id, roles } = claims.data;
    const expiresAt = new Date(exp * 1000);
    const who = { issuer: iss, subject: sub, expiresAt, personId: person_id, organisationId: organisation_id, roles };
    checked.set(hash, { who, until: Math.min(expiresAt.getTime(), Date.now() + believedFor) });
    if (checked.size > mostKept) checked.delete(checked.keys().next().value!);
    return who;
  };
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

/** jose's own errors are about the token, except when the keys could not be fetched. */
function isProviderAway(error: unknown): boolean {
  if (error instanceof errors.JWKSTimeout) return true;
  // A fetch that failed is a TypeError; an answer that is no key set is the bare JOSEError.
  return !(error instanceof errors.JOSEError) || error.code === 'ERR_JOSE_GENERIC';
}
