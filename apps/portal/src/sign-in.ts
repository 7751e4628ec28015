import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { CookieKind } from './cookies.ts';
import type { Attempt } from './provider.ts';
import type { Portal } from './route-context.ts';

const attemptLasts = 10 * 60_000;
const boundTo = Buffer.from('login');
/** Of one browser at a time: each is a cookie, and all of them travel with every request until they end. */
const mostAttempts = 8;

/**
 * Redirects to the provider and back, and sign-out. These are page visits: an error leads to a page. Each attempt has a
 * cookie of its own, named after its state, so that one tab does not undo the attempt of another.
 */
export function signIn(app: FastifyInstance, { config, cookies, sessions, provider, seal, now }: Portal): void {
  app.get<{ Querystring: { returnTo?: string; language?: string } }>('/auth/login', async (request, reply) => {
    const { returnTo, language } = request.query;
    try {
      const { attempt, address } = await provider.depart(ownPage(returnTo), language === 'en' ? 'en' : 'nl');
      clearOldAttempts(request, reply);
      const cookie = attemptCookie(attempt.state);
      if (!cookie) throw new Error('no cookie can be named after this state');
      give(reply, cookie, seal.close(attempt, boundTo).toString('base64url'));
      return reply.redirect(address.href);
    } catch (error) {
      return fail(request, reply, error);
    }
  });

  app.get<{ Querystring: { state?: string } }>('/auth/callback', async (request, reply) => {
    const cookie = attemptCookie(String(request.query.state));
    const attempt = cookie && readAttempt(request.cookies[cookie.name]);
    if (cookie) reply.clearCookie(cookie.name, cookie.options);
    try {
      if (!attempt) throw new Error('no attempt to sign in is known here');
      const { user, tokens } = await provider.arrive(new URL(request.url, config.PUBLIC_URL), attempt);
      await sessions.end(request.cookies[cookies.session.name]);
      give(reply, cookies.session, await sessions.start(user, tokens));
      return reply.redirect(config.PUBLIC_URL.origin + landing(user, attempt.returnTo));
    } catch (error) {
      return fail(request, reply, error, attempt?.returnTo);
    }
  });

  app.post('/auth/logout', async (request, reply) => {
    const secret = request.cookies[cookies.session.name];
    const session = await sessions.find(secret);
    await sessions.end(secret);
    reply.clearCookie(cookies.session.name, cookies.session.options);
    // Signed out here even if the provider does not answer.
    const next = session && (await provider.leave(session.tokens).catch(() => undefined));
    return { continueAt: next?.href ?? '/' };
  });

  /** Of this state, which may come from anywhere: none where no cookie could have such a name. */
  function attemptCookie(state: string): CookieKind | undefined {
    const [start] = /^[\w-]{12}/.exec(state) ?? [];
    return start === undefined ? undefined : { ...cookies.attempt, name: `${cookies.attempt.name}.${start}` };
  }

  /** Attempts that nobody finished: those that are over, and the oldest of too many. */
  function clearOldAttempts(request: FastifyRequest, reply: FastifyReply): void {
    const known = Object.entries(request.cookies)
      .filter(([name]) => name.startsWith(`${cookies.attempt.name}.`))
      .map(([name, sealed]) => ({ name, startedAt: readAttempt(sealed)?.startedAt ?? 0 }))
      .sort((one, other) => other.startedAt - one.startedAt);
    const old = known.filter(({ startedAt }, place) => startedAt === 0 || place >= mostAttempts - 1);
    for (const { name } of old) reply.clearCookie(name, cookies.attempt.options);
  }

  function readAttempt(cookie = ''): Attempt | undefined {
    const attempt = seal.open(Buffer.from(cookie, 'base64url'), boundTo) as Attempt | undefined;
    return attempt && now().getTime() - attempt.startedAt < attemptLasts ? attempt : undefined;
  }

  /** Only addresses of this origin, against open redirects. */
  function ownPage(address = '/'): string {
    const { origin } = config.PUBLIC_URL;
    const url = URL.canParse(address, origin) ? new URL(address, origin) : undefined;
    if (url?.origin !== origin) return '/';
    // A path that begins with two slashes would be taken for another host.
    const path = url.pathname.replace(/^\/+/, '/');
    return /^\/(api|auth)\//.test(path) ? '/' : path + url.search;
  }

  /** Back to the entry that somebody came from: a resident does not land in the workplace. */
  function fail(request: FastifyRequest, reply: FastifyReply, error: unknown, returnTo = '/'): FastifyReply {
    const { name, code, error: answer } = error as { name?: string; code?: string; error?: string };
    request.log.warn({ error: code ?? name, answer }, 'sign-in failed');
    const entry = returnTo.startsWith('/mijn') ? '/mijn' : '/';
    return reply.redirect(`${entry}?sign-in=${answer === 'access_denied' ? 'cancelled' : 'failed'}`);
  }
}

/** Who is a resident and nothing else has one page, and nothing in the workplace. */
const landing = ({ roles }: { readonly roles: readonly string[] }, returnTo: string): string =>
  returnTo === '/' && roles.length > 0 && roles.every((role) => role === 'resident') ? '/mijn' : returnTo;

function give(reply: FastifyReply, cookie: CookieKind, value: string): void {
  reply.setCookie(cookie.name, value, cookie.options);
}
