import type { FastifyError, FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { DatabaseError } from 'pg';

/** What the portal itself refuses, in the shape that the services' problems have too (RFC 9457). Theirs pass untouched. */
export class Problem extends Error {
  constructor(
    readonly status: keyof typeof titles,
    /** kebab-case, stable: the workplace decides on it. */
    readonly code: string,
    readonly detail: string,
    readonly headers: Record<string, string> = {},
  ) {
    super(code);
  }
}

const titles = {
  400: 'De invoer klopt niet',
  401: 'U bent niet aangemeld',
  403: 'U mag dit niet',
  404: 'Niet gevonden',
  500: 'Er ging iets mis bij ons',
  503: 'Nu even niet beschikbaar',
} as const;

export const problems = {
  signedOut: () => new Problem(401, 'signed-out', 'Meld u aan en probeer het opnieuw.'),
  forged: () =>
    new Problem(
      403,
      'foreign-request',
      'Dit verzoek komt niet van de werkplek. Ververs de pagina en probeer het opnieuw.',
    ),
  unknown: () => new Problem(404, 'unknown-address', 'Dit adres bestaat niet.'),
  unreadable: () => new Problem(400, 'unreadable', 'Controleer de invoer en probeer het opnieuw.'),
  away: (what: string) =>
    new Problem(503, 'away', `${what} antwoordt niet. Probeer het over een paar tellen opnieuw.`, {
      'retry-after': '5',
    }),
  fault: () => new Problem(500, 'internal', 'Probeer het opnieuw. Blijft het misgaan, meld het dan.'),
};

export function answerProblems(app: FastifyInstance): void {
  app.setErrorHandler((error: FastifyError | Problem, request, reply) => {
    if (error instanceof Problem) return sendProblem(reply, error);
    if (isDatabaseAway(error)) return sendProblem(reply, problems.away('De database van het portaal'));
    const status = error.statusCode ?? 500;
    if (status >= 500) {
      // Only the kind of error: a message may quote what somebody typed.
      request.log.error({ error: error.code ?? error.name, at: error.stack?.split('\n')[1]?.trim() }, 'request failed');
      return sendProblem(reply, problems.fault());
    }
    return sendProblem(reply, problems.unreadable());
  });
}

/** All our SQL is fixed and tried: what the database still says is that it is away, or that it refuses for now. */
function isDatabaseAway(error: Error): boolean {
  const outage = /^(Connection terminated|timeout exceeded when trying to connect)/.test(error.message);
  return error instanceof DatabaseError || ('syscall' in error && error.syscall === 'connect') || outage;
}

export function sendProblem(reply: FastifyReply, problem: Problem): FastifyReply {
  return reply
    .code(problem.status)
    .headers(problem.headers)
    .type('application/problem+json')
    .send(
      JSON.stringify({
        type: `urn:problem-type:rondetafel:${problem.code}`,
        title: titles[problem.status],
        status: problem.status,
        detail: problem.detail,
        code: problem.code,
      }),
    );
}

export function isForPrograms(request: FastifyRequest): boolean {
  return /^\/(api|auth|health)(\/|$)/.test(request.url.split('?', 1)[0] ?? '');
}
