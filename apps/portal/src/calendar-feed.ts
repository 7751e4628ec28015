import { newTrace, traceparentOf } from '@rondetafel/platform/framework-free';
import type { FastifyInstance } from 'fastify';
import { problems } from './problems.ts';
import type { Portal } from './route-context.ts';

const inward = ['accept-language', 'if-none-match', 'if-modified-since'] as const;
const outward = ['cache-control', 'content-language', 'content-type', 'etag', 'last-modified', 'retry-after', 'vary'];

/**
 * `/agenda/<secret>.ics`: the tables of whoever made this link, for a calendar program, which has neither a session nor a
 * header of ours. Scheduling counts how often a link is followed.
 */
export function calendarFeedRoute(app: FastifyInstance, { config }: Pick<Portal, 'config'>): void {
  app.get<{ Params: { file: string } }>('/agenda/:file', async (request, reply) => {
    const secret = /^([\w-]{1,90})\.ics$/.exec(request.params.file)?.[1];
    if (!secret) throw problems.unknown();
    const headers = Object.fromEntries(
      inward.flatMap((name) => {
        const value = request.headers[name];
        return value ? [[name, value]] : [];
      }),
    );
    const answer = await fetch(new URL(`/v1/calendar-feeds/${secret}`, config.SCHEDULING_URL), {
      headers: { ...headers, traceparent: traceparentOf(newTrace()) },
      signal: AbortSignal.timeout(30_000),
    }).catch(() => {
      throw problems.away('scheduling');
    });
    for (const name of outward) {
      const value = answer.headers.get(name);
      if (value !== null) reply.header(name, value);
    }
    return reply.code(answer.status).send(answer.status === 304 ? undefined : await answer.text());
  });
}
