import type { Readable } from 'node:stream';
import { fastifyHttpProxy } from '@fastify/http-proxy';
import { newTrace, traceparentOf } from '@rondetafel/platform/framework-free';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { problems, sendProblem } from './problems.ts';
import type { Portal } from './route-context.ts';
import { sessionOf } from './session.ts';

declare module 'fastify' {
  interface FastifyRequest {
    accessToken: string;
  }
}

type Headers = Record<string, string | string[] | undefined>;

/** Headers that are passed on. Cookies are not, in either direction. */
const inward = [
  'accept',
  'accept-language',
  'content-type',
  'content-length',
  'transfer-encoding',
  'idempotency-key',
  'if-match',
  'if-none-match',
  'numbers-checked',
  'last-event-id',
];
const outward = [
  'api-version',
  'business-time',
  'cache-control',
  'content-disposition',
  'content-encoding',
  'content-language',
  'content-length',
  'content-type',
  'deprecation',
  'etag',
  'last-modified',
  'link',
  'location',
  'retry-after',
  'sunset',
  'transfer-encoding',
  'vary',
  'x-accel-buffering',
];

/**
 * Answering by the signed link of a mail (P-11, P-19): the link says who answers, so whoever happens to be signed in in
 * this browser is left out of it. Forged requests are refused here as everywhere; the service counts each link's use.
 */
const needsNoSession = new Set(
  ['answers', 'answers/_open', 'choices', 'choices/_open'].map((path) => `POST /api/notification/v1/${path}`),
);

/** `/api/<service>/v1/…` is that service's `/v1/…`, asked with the token of whoever is signed in. */
export async function proxyServices(app: FastifyInstance, portal: Portal): Promise<void> {
  const { config, cookies, sessions, provider, lookEvery } = portal;
  const services = {
    dossier: config.DOSSIER_URL,
    escalation: config.ESCALATION_URL,
    scheduling: config.SCHEDULING_URL,
    notification: config.NOTIFICATION_URL,
  };
  app.decorateRequest('accessToken', '');
  // Every body is passed on as it came. A text that was read here is refused by the proxy when its type is malformed.
  app.removeContentTypeParser('text/plain');

  async function attachToken(request: FastifyRequest): Promise<void> {
    if (needsNoSession.has(`${request.method} ${request.url}`)) return;
    const renew = (refresh: string) =>
      provider.renew(refresh).catch(() => {
        throw problems.away('identity-provider');
      });
    const session = await sessions.fresh(await sessionOf(request, portal), renew);
    if (!session) throw problems.signedOut();
    request.accessToken = session.tokens.access;
  }

  /** Closes a live stream soon after its session has ended, by sign-out elsewhere or by idleness. */
  function endWithSession(request: FastifyRequest, stream: Readable): void {
    const look = async () => {
      const session = await sessions.find(request.cookies[cookies.session.name]).catch(() => undefined);
      if (!session) stream.destroy();
    };
    const watch = setInterval(look, lookEvery).unref();
    stream.once('close', () => clearInterval(watch));
  }

  for (const [service, upstream] of Object.entries(services)) {
    await app.register(fastifyHttpProxy, {
      upstream,
      prefix: `/api/${service}/v1`,
      rewritePrefix: '/v1',
      preHandler: attachToken,
      disableRequestLogging: true,
      // A live stream sends heartbeats well within this time; a service that hangs does not keep a connection open.
      undici: { connect: { timeout: 3_000 }, headersTimeout: 30_000, bodyTimeout: 60_000 },
      replyOptions: {
        rewriteRequestHeaders: (request, headers) => ({
          ...only(inward, headers),
          ...(request.accessToken && { authorization: `Bearer ${request.accessToken}` }),
          traceparent: traceparentOf(newTrace()),
        }),
        rewriteHeaders: (headers) => only(outward, headers),
        onResponse: (request, reply, response) => {
          const { stream } = response as unknown as { stream: Readable };
          if (String(reply.getHeader('content-type')).startsWith('text/event-stream'))
            endWithSession(request as FastifyRequest, stream);
          reply.send(stream);
        },
        // No retries here: the page knows what is safe to repeat and keeps its idempotency key.
        retryDelay: () => null,
        onError: (reply) => sendProblem(reply as FastifyReply, problems.away(service as keyof typeof services)),
      },
    });
  }
}

function only(names: readonly string[], headers: Headers): Headers {
  return Object.fromEntries(names.filter((name) => headers[name] !== undefined).map((name) => [name, headers[name]]));
}
