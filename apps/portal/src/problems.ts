import { isOutage, languageOf } from '@rondetafel/platform/framework-free';
import type { FastifyError, FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { DatabaseError } from 'pg';
import { en, nl, type Texts } from './texts.ts';

type Part = keyof Texts['parts'];

/** A refusal by the portal itself, in the same form as those of the services (RFC 9457), which pass unchanged. */
export class Problem extends Error {
  constructor(
    readonly status: keyof Texts['titles'],
    /** kebab-case, stable: the workplace decides on it. */
    readonly code: keyof Texts['problems'],
    /** Who does not answer. */
    readonly part?: Part,
  ) {
    super(code);
  }
}

export const problems = {
  signedOut: () => new Problem(401, 'signed-out'),
  forged: () => new Problem(403, 'foreign-request'),
  unknown: () => new Problem(404, 'unknown-address'),
  unreadable: () => new Problem(400, 'unreadable'),
  unreadableType: () => new Problem(415, 'unreadable-type'),
  away: (part: Part) => new Problem(503, 'away', part),
  fault: () => new Problem(500, 'internal'),
};

export function answerProblems(app: FastifyInstance): void {
  app.setErrorHandler((error: Error & Partial<FastifyError>, request, reply) => {
    if (error instanceof Problem) return sendProblem(reply, error);
    if (isDatabaseAway(error)) return sendProblem(reply, problems.away('database'));
    const status = error.statusCode ?? 500;
    if (status >= 500) {
      // Only the kind of error: a message may quote what somebody typed.
      request.log.error({ error: error.code ?? error.name, at: error.stack?.split('\n')[1]?.trim() }, 'request failed');
      return sendProblem(reply, problems.fault());
    }
    return sendProblem(reply, status === 415 ? problems.unreadableType() : problems.unreadable());
  });
}

/** Our SQL is fixed and tested, so any database error means that it is unavailable. */
const isDatabaseAway = (error: Error): boolean => error instanceof DatabaseError || isOutage(error);

/** In the language asked for; the services' own problems are, too. */
export function sendProblem(reply: FastifyReply, { status, code, part }: Problem): FastifyReply {
  const language = languageOf(reply.request.headers['accept-language']);
  const texts = language === 'en' ? en : nl;
  const sentence = texts.problems[code];
  if (code === 'away') reply.header('retry-after', '5');
  return reply
    .code(status)
    .headers({ 'content-language': language, vary: 'Accept-Language' })
    .type('application/problem+json')
    .send(
      JSON.stringify({
        type: `urn:problem-type:rondetafel:${code}`,
        title: texts.titles[status],
        status,
        detail: typeof sentence === 'string' ? sentence : sentence(texts.parts[part ?? 'database']),
        code,
      }),
    );
}

export function isForPrograms(request: FastifyRequest): boolean {
  return /^\/(api|auth|health)(\/|$)/.test(request.url.split('?', 1)[0] ?? '');
}
