import { randomUUID } from 'node:crypto';
import { until } from '../../dev/parts/processes.ts';

export type ServiceName = 'dossier' | 'escalation' | 'scheduling' | 'notification';

export interface Reply {
  status: number;
  body: any;
  /** The header `Retry-After`. */
  retryAfter?: string | undefined;
}

/** One request; without a response there is no status. */
export interface Attempt {
  readonly service: ServiceName;
  readonly method: string;
  readonly path: string;
  readonly key: string | undefined;
  readonly status: number | undefined;
}

/**
 * To retry: the service, or something it needs, is temporarily unavailable, or did not hear yet of what it is asked
 * about.
 */
const isNoAnswer = ({ status, retryAfter }: Reply) =>
  status === 502 || status === 503 || status === 504 || (status === 404 && retryAfter !== undefined);

/** A signed-in person who calls the services, as the workplace does. */
export class Person {
  constructor(
    private readonly urlOf: (service: ServiceName) => string,
    private readonly token: string,
    /** Called for every attempt, before its response is used. */
    private readonly onAttempt: (attempt: Attempt) => void = () => {},
  ) {}

  async get(service: ServiceName, path: string): Promise<Reply> {
    return this.send(service, 'GET', path);
  }

  async post(service: ServiceName, path: string, body: object, idempotencyKey?: string): Promise<Reply> {
    return this.send(service, 'POST', path, body, idempotencyKey);
  }

  /** As a careful client: retries with the same key until there is a conclusive response. */
  async postUntilAnswered(service: ServiceName, path: string, body: object, key: string): Promise<Reply> {
    return this.untilAnswered('POST', service, path, body, key);
  }

  async untilAnswered(
    method: 'GET' | 'POST' | 'PUT' | 'DELETE',
    service: ServiceName,
    path: string,
    body?: object,
    key: string = randomUUID(),
    version?: number,
  ): Promise<Reply> {
    let reply: Reply | undefined;
    const answered = await until(
      async () => {
        reply = await this.send(service, method, path, body, key, version).catch(() => undefined);
        return reply !== undefined && !isNoAnswer(reply);
      },
      90_000,
      { everyMs: 200 },
    );
    if (!answered || !reply) throw new Error(`no answer to ${method} ${path} for a minute and a half`);
    return reply;
  }

  protected get credentials(): Readonly<Record<string, string>> {
    return { authorization: `Bearer ${this.token}` };
  }

  protected async send(
    service: ServiceName,
    method: string,
    path: string,
    body?: object,
    idempotencyKey?: string,
    /** Of what is changed, as it was read. */
    version?: number,
  ): Promise<Reply> {
    let status: number | undefined;
    try {
      const response = await fetch(`${this.urlOf(service)}${path}`, {
        method,
        headers: {
          ...this.credentials,
          ...(body ? { 'content-type': 'application/json' } : {}),
          ...(method === 'POST' && idempotencyKey ? { 'idempotency-key': idempotencyKey } : {}),
          ...(version === undefined ? {} : { 'if-match': `"${version}"` }),
        },
        ...(body ? { body: JSON.stringify(body) } : {}),
        signal: AbortSignal.timeout(10_000),
      });
      const text = await response.text();
      status = response.status;
      const retryAfter = response.headers.get('retry-after') ?? undefined;
      return { status, body: text ? JSON.parse(text) : undefined, retryAfter };
    } finally {
      this.onAttempt({ service, method, path, key: idempotencyKey, status });
    }
  }
}
