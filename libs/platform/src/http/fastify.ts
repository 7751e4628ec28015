import { HttpException } from '@nestjs/common';
import { FastifyAdapter } from '@nestjs/platform-fastify';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { Exchange } from '../access/exchange.ts';
import type { Parts } from '../parts.ts';
import { answerTo } from '../problem/problem.ts';
import type { AllSentences } from '../problem/sentences.ts';
import { securityHeaders, strictTransport } from './security-headers.ts';

const headersOf = (version: string) => ({
  'API-Version': version,
  'Cache-Control': 'no-store',
  'Content-Security-Policy': "default-src 'none'; frame-ancestors 'none'",
  ...securityHeaders,
  ...strictTransport,
  'Permissions-Policy': 'camera=(), geolocation=(), microphone=()',
});

const mediaRange = /^(\*\/\*|text\/event-stream|application\/(\*|json|problem\+json|openapi\+json))$/;

type Door = Pick<Parts, 'service' | 'log' | 'metrics' | 'health' | 'clock'> & { readonly sentences: AllSentences };

/**
 * The HTTP side: headers, formats, limits, one log line and one measurement per request. Nest needs the adapter before
 * it makes the parts, so `open` adds the hooks once the parts exist, before the routes are registered.
 */
export function httpDoor(): { readonly adapter: FastifyAdapter; open(door: Door): void } {
  let opened: Door;
  const adapter = new FastifyAdapter({
    logger: false,
    bodyLimit: 256 * 1024,
    forceCloseConnections: 'idle',
    requestTimeout: 15_000,
    // A malformed address reaches neither a route nor the problem filter.
    frameworkErrors: (error: { statusCode?: number }, request: FastifyRequest, reply: FastifyReply) => {
      const { call, language } = Exchange.of(request);
      const refused = new HttpException('', error.statusCode ?? 400);
      const { problem, headers } = answerTo(refused, call.trace.traceId, opened.sentences[language]);
      void reply
        .status(problem.status)
        .headers({ ...headersOf(opened.service.version), ...headers })
        .type('application/problem+json')
        .send(JSON.stringify(problem));
    },
  } as object);
  return {
    adapter,
    open(door) {
      opened = door;
      addHooks(adapter.getInstance(), door);
    },
  };
}

function addHooks(fastify: FastifyInstance, { service, log, metrics, health, clock }: Door): void {
  const headers = headersOf(service.version);
  fastify.removeContentTypeParser('text/plain');
  const methods = new Map<string, Set<string>>();
  fastify.addHook('onRoute', ({ url, method }) => {
    const known = methods.get(url) ?? new Set();
    for (const name of [method].flat()) known.add(name);
    methods.set(url, known);
  });
  fastify.addHook('onRequest', async (request, reply) => {
    reply.headers(headers).header('Business-Time', clock.now().toISOString());
    Exchange.of(request);
    if (request.is404 || isOtherAddress(request, methods)) refuseMethod(request, reply, methods);
    else if (request.routeOptions.url?.startsWith('/v1/')) refuseFormat(request);
  });
  fastify.addHook('onSend', async (_request, reply) => {
    // A keep-alive connection would keep the process from stopping.
    if (health.isStopping) reply.header('Connection', 'close');
  });
  fastify.addHook('onResponse', async (request, reply) => {
    const { call, startedAt } = Exchange.of(request);
    const ms = performance.now() - startedAt;
    metrics.request(call.route, reply.statusCode, ms / 1000);
    const [method, route] = call.route.split(' ');
    const fields = { method, route, status: reply.statusCode, ms: Math.round(ms), traceId: call.trace.traceId };
    log[route?.startsWith('/health') || route === '/metrics' ? 'debug' : 'info']('request', fields);
  });
}

type Methods = ReadonlyMap<string, ReadonlySet<string>>;

const pathOf = ({ url }: FastifyRequest): string => url.split('?')[0]!;

/** `GET /cases/_find-known` has the form of `/cases/:caseId`, and is none: it is an address of its own. */
const isOtherAddress = (request: FastifyRequest, methods: Methods): boolean =>
  request.routeOptions.url !== pathOf(request) && methods.has(pathOf(request));

/** An address that exists for other methods is 405 with `Allow`, not 404. */
function refuseMethod(request: FastifyRequest, reply: FastifyReply, methods: Methods) {
  const path = pathOf(request);
  const allowed = new Set(
    methods.get(path) ?? [...methods].flatMap(([form, names]) => (fits(form, path) ? [...names] : [])),
  );
  if (allowed.size === 0) return;
  reply.header('Allow', [...allowed].join(', '));
  throw new HttpException('', 405);
}

function fits(template: string, path: string): boolean {
  const form = template.replace(/[.*+?^${}()|[\]\\]/g, '\\$&').replace(/:[^/]+/g, '[^/]+');
  return new RegExp(`^${form}$`).test(path);
}

function refuseFormat(request: FastifyRequest): void {
  const { accept } = request.headers;
  const ranges = accept?.split(',').map((range) => range.split(';')[0]!.trim().toLowerCase());
  if (ranges?.some((range) => mediaRange.test(range)) === false) throw new HttpException('', 406);
}
