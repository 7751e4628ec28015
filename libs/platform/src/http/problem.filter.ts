import { type ArgumentsHost, Catch, type ExceptionFilter } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Exchange } from '../access/exchange.ts';
import type { Log } from '../log.ts';
import { answerTo } from '../problem/problem.ts';
import type { AllSentences } from '../problem/sentences.ts';

/** The one place where an error of a route becomes a response. */
@Catch()
export class ProblemFilter implements ExceptionFilter {
  constructor(
    private readonly log: Log,
    private readonly sentences: AllSentences,
  ) {}

  catch(error: unknown, host: ArgumentsHost): void {
    const request = host.switchToHttp().getRequest<FastifyRequest>();
    const reply = host.switchToHttp().getResponse<FastifyReply>();
    if (reply.sent) return;
    const { call, language } = Exchange.of(request);
    const { route, trace } = call;
    const { problem, headers } = answerTo(error, trace.traceId, this.sentences[language]);
    if (problem.status >= 500) {
      this.log[problem.status === 500 ? 'error' : 'warn']('request-failed', {
        route: route.replace(' ', ':'),
        traceId: trace.traceId,
        error,
      });
    }
    void reply.status(problem.status).headers(headers).type('application/problem+json').send(problem);
  }
}
