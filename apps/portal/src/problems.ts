import type { FastifyError, FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';

/** What the portal itself refuses, as RFC 9457 tells it. The services' own problems pass through untouched. */
export class Problem extends Error {
  constructor(
    readonly status: number,
    /** kebab-case, stable: the workplace decides on it. */
    readonly code: string,
    readonly title: string,
    readonly detail: string,
    readonly headers: Record<string, string> = {},
  ) {
    super(code);
  }
}

export const problems = {
  signedOut: () => new Problem(401, 'signed-out', 'U bent niet aangemeld.', 'Meld u aan en probeer het opnieuw.'),
  forged: () =>
    new Problem(
      403,
      'foreign-request',
      'Dit verzoek komt niet van de werkplek.',
      'De portaal-API is er alleen voor de eigen pagina’s. Ververs de pagina en probeer het opnieuw.',
    ),
  unknown: () => new Problem(404, 'unknown-address', 'Dit adres bestaat niet.', 'Controleer het adres.'),
  away: (what: string) =>
    new Problem(
      503,
      'away',
      'Dit onderdeel is even niet bereikbaar.',
      `${what} antwoordt niet. Er is niets veranderd. Probeer het over een paar tellen opnieuw.`,
      { 'retry-after': '5' },
    ),
  fault: () =>
    new Problem(500, 'fault', 'Er ging iets mis in het portaal.', 'Probeer het opnieuw. Blijft het misgaan, meld het.'),
};

export function answerProblems(app: FastifyInstance): void {
  app.setErrorHandler((error: FastifyError | Problem, request, reply) => {
    if (error instanceof Problem) return sendProblem(reply, error);
    const status = error.statusCode ?? 500;
    if (status >= 500) {
      // Only the kind of error: a message may quote what somebody typed.
      request.log.error({ error: error.code ?? error.name, at: error.stack?.split('\n')[1]?.trim() }, 'request failed');
      return sendProblem(reply, problems.fault());
    }
    return sendProblem(
      reply,
      new Problem(status, 'bad-request', 'Dit verzoek klopt niet.', 'Controleer de invoer en probeer het opnieuw.'),
    );
  });
}

export function sendProblem(reply: FastifyReply, problem: Problem): FastifyReply {
  return reply
    .code(problem.status)
    .headers(problem.headers)
    .type('application/problem+json')
    .send(
      JSON.stringify({
        type: `urn:rondetafel:problem:${problem.code}`,
        title: problem.title,
        status: problem.status,
        detail: problem.detail,
        code: problem.code,
      }),
    );
}

export function isForPrograms(request: FastifyRequest): boolean {
  return /^\/(api|auth|health)(\/|$)/.test(request.url.split('?', 1)[0] ?? '');
}
