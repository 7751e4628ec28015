import type { Language } from '@rondetafel/policy';
import type { FastifyRequest } from 'fastify';
import type { Call } from '../actor.ts';
import { languageOf } from '../problem/language.ts';
import { continueTrace } from '../trace.ts';

/** What the platform keeps about one request, from its arrival to its log line. */
export class Exchange {
  static readonly #all = new WeakMap<object, Exchange>();
  readonly startedAt = performance.now();
  readonly call: Call;
  /** Of the sentences in the response. */
  readonly language: Language;

  private constructor(request: FastifyRequest) {
    const { traceparent, 'accept-language': accepted } = request.headers;
    this.language = languageOf(accepted);
    this.call = {
      trace: continueTrace(typeof traceparent === 'string' ? traceparent : undefined),
      route: `${request.method} ${request.routeOptions.url ?? '(none)'}`,
    };
  }

  /** Keeps the call under another name than that of its route. */
  recordAs(route: string): void {
    Object.assign(this.call, { route });
  }

  static of(request: FastifyRequest): Exchange {
    const exchange = Exchange.#all.get(request.raw) ?? new Exchange(request);
    Exchange.#all.set(request.raw, exchange);
    return exchange;
  }
}
