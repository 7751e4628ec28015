import { randomUUID } from 'node:crypto';
import { until } from '../../dev/parts/processes.ts';

export type ServiceName = 'dossier' | 'escalation' | 'scheduling' | 'notification';

export interface Reply {
  status: number;
  body: any;
}

/** One way to the service and back, or only half of it: then there is no status. */
export interface Attempt {
  readonly service: ServiceName;
  readonly method: string;
  readonly path: string;
  readonly key: string | undefined;
  readonly status: number | undefined;
}

/** What to come back for: the service or what it leans on is away for a moment. */
const isNoAnswer = ({ status }: Reply) => status === 502 || status === 503 || status === 504;

/** Somebody who is signed in and speaks to the services, as the workplace does for them. */
export class Person {
  constructor(
    private readonly urlOf: (service: ServiceName) => string,
    private readonly token: string,
    /** Told of every attempt, before anything is made of it. */
    private readonly heard: (attempt: Attempt) => void = () => {},
  ) {}

  async get(service: ServiceName, path: string): Promise<Reply> {
    return this.send(service, 'GET', path);
  }

  async post(service: ServiceName, path: string, body: object, idempotencyKey?: string): Promise<Reply> {
    return this.send(service, 'POST', path, body, idempotencyKey);
  }

  /** As a careful client does it: asks again under the same key until there is an answer that is one. */
  async postUntilAnswered(service: ServiceName, path: string, body: object, key: string): Promise<Reply> {
    return this.untilAnswered('POST', service, path, body, key);
  }

  async untilAnswered(
    method: 'GET' | 'POST' | 'PUT' | 'DELETE',
    service: ServiceName,
    path: string,
    body?: object,
    key: string = randomUUID(),
  ): Promise<Reply> {
    let reply: Reply | undefined;
    const answered = await until(
      async () => {
        reply = await this.send(service, method, path, body, key).catch(() => undefined);
        return reply !== undefined && !isNoAnswer(reply);
      },
      90_000,
      { everyMs: 200 },
    );
    if (!answered || !reply) throw new Error(`no answer to ${method} ${path} for a minute and a half`);
    return reply;
  }

  private async send(
    service: ServiceName,
    method: string,
    path: string,
    body?: object,
    idempotencyKey?: string,
  ): Promise<Reply> {
    let status: number | undefined;
    try {
      const response = await fetch(`${this.urlOf(service)}${path}`, {
        method,
        headers: {
          authorization: `Bearer ${this.token}`,
          ...(body ? { 'content-type': 'application/json' } : {}),
          ...(method === 'POST' && idempotencyKey ? { 'idempotency-key': idempotencyKey } : {}),
        },
        ...(body ? { body: JSON.stringify(body) } : {}),
        signal: AbortSignal.timeout(10_000),
      });
      const text = await response.text();
      status = response.status;
      return { status, body: text ? JSON.parse(text) : undefined };
    } finally {
      this.heard({ service, method, path, key: idempotencyKey, status });
    }
  }
}
