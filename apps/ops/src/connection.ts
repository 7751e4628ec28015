import { randomUUID } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import { type ServiceName, services } from './services.ts';
import { Stop } from './stop.ts';

/** What JSON makes of a shape: instants are text. */
export type Wire<T> = {
  readonly [K in keyof T]: T[K] extends Date ? string : T[K] extends Date | null ? string | null : T[K];
};

/** What stands in where the environment names nothing. */
export interface Surroundings {
  local(service: ServiceName): string;
  /** @returns an access token. */
  signIn(): Promise<string>;
}

/** The services as an operator reaches them, under the operator's own name. */
export class Connection {
  private constructor(
    private readonly addresses: Readonly<Record<ServiceName, string>>,
    private readonly token: string,
  ) {}

  /** `DOSSIER_URL` and its like win over the local addresses; `RONDETAFEL_TOKEN` wins over signing in. */
  static async open({ local, signIn }: Surroundings, environment: NodeJS.ProcessEnv): Promise<Connection> {
    const address = (name: ServiceName) => environment[`${name.toUpperCase()}_URL`]?.replace(/\/$/, '') ?? local(name);
    const addresses = Object.fromEntries(services.map((name) => [name, address(name)])) as Record<ServiceName, string>;
    return new Connection(addresses, environment['RONDETAFEL_TOKEN'] || (await signIn()));
  }

  get(service: ServiceName, path: string): Promise<any> {
    return this.call(service, 'GET', path);
  }

  /** A command under a key of its own, so that an answer that got lost can be asked for again. */
  async post(service: ServiceName, path: string, body?: object): Promise<any> {
    return this.call(service, 'POST', path, body, { 'idempotency-key': randomUUID() });
  }

  put(service: ServiceName, path: string): Promise<any> {
    return this.call(service, 'PUT', path);
  }

  delete(service: ServiceName, path: string): Promise<any> {
    return this.call(service, 'DELETE', path);
  }

  /** All pages of a list, of what the path asks for. */
  async list(service: ServiceName, path: string): Promise<any[]> {
    const [at] = path.split('?');
    const items: any[] = [];
    for (let from: string | undefined = path; from !== undefined; ) {
      const page: any = await this.get(service, from);
      items.push(...page.items);
      const next = page._links.next?.href;
      from = next && `${at}${next}`;
    }
    return items;
  }

  private async call(service: ServiceName, method: string, path: string, body?: object, headers = {}): Promise<any> {
    for (let attempt = 1; ; attempt++) {
      const response = await this.send(service, method, path, body, headers);
      const text = response && (await response.text());
      if (response?.ok) return text ? JSON.parse(text) : undefined;
      const mayPass = !response || [429, 503].includes(response.status);
      if (!mayPass || attempt === 4) throw this.fault(service, response?.status, text);
      await pause(response?.status === 429 ? 1_000 * Number(response.headers.get('retry-after') ?? 5) : 500 * attempt);
    }
  }

  private send(service: ServiceName, method: string, path: string, body?: object, headers = {}) {
    return fetch(`${this.addresses[service]}/v1/ops/${path}`, {
      method,
      headers: {
        authorization: `Bearer ${this.token}`,
        ...(body ? { 'content-type': 'application/json' } : {}),
        ...headers,
      },
      ...(body ? { body: JSON.stringify(body) } : {}),
      signal: AbortSignal.timeout(20_000),
    }).catch(() => undefined);
  }

  private fault(service: ServiceName, status?: number, text?: string): Stop {
    const where = `${service} at ${this.addresses[service]}`;
    if (!status) {
      const name = `${service.toUpperCase()}_URL`;
      return new Stop(
        `${where} does not answer: is the platform running (--port as at its start), or is ${name} needed?`,
      );
    }
    const { code, detail, errors = [] } = problemIn(text);
    const faults = errors.map((error: { pointer: string; detail: string }) => ` ${error.pointer}: ${error.detail}`);
    return new Stop(
      [`${service}: ${detail} (${status}${code ? ` ${code}` : ''})`, ...faults, hints[code] ?? []].flat().join('\n  '),
    );
  }
}

/** What to do about a refusal, where the service's own sentence does not say it in terms of this command. */
const hints: Readonly<Record<string, string>> = {
  unauthenticated: 'the token is not (or no longer) valid for this platform: get a new one into RONDETAFEL_TOKEN',
  'role-missing': 'sign in as somebody with the role ops: --user tessa, or another token in RONDETAFEL_TOKEN',
  'second-person-needed': 'of the demonstration: --user stijn for what tessa proposed, and the other way round',
  'message-not-parked': 'npm run ops -- parked shows what is',
};

function problemIn(text = '') {
  try {
    return JSON.parse(text);
  } catch {
    return { detail: 'no answer that can be read' };
  }
}
