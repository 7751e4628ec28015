import { until } from '../../dev/parts/processes.ts';
import type { Person, Reply, ServiceName } from '../stage/person.ts';
import { StoryFault } from './step.ts';

/** Longer than any part takes to restart after a kill. */
const patienceMs = 90_000;

/** A demonstration user in the story: sends requests, is refused, and waits for results. */
export class Actor {
  constructor(
    readonly personId: string,
    readonly organisationId: string,
    readonly name: string,
    readonly email: string,
    private readonly person: Person,
  ) {}

  async asks(service: ServiceName, path: string): Promise<any> {
    return accepted(`${this.name} leest ${path}`, await this.person.untilAnswered('GET', service, path));
  }

  /** @param version of what is changed, as it was read. */
  async does(service: ServiceName, path: string, body: object = {}, version?: number): Promise<any> {
    const reply = await this.person.untilAnswered('POST', service, path, body, undefined, version);
    return accepted(`${this.name}: ${path}`, reply);
  }

  async puts(service: ServiceName, path: string, body: object, version?: number): Promise<any> {
    const reply = await this.person.untilAnswered('PUT', service, path, body, undefined, version);
    // An answer that was lost: the first attempt was done.
    if (version !== undefined && reply.body?.currentVersion === version + 1) return undefined;
    return accepted(`${this.name}: ${path}`, reply);
  }

  async deletes(service: ServiceName, path: string): Promise<void> {
    accepted(`${this.name}: ${path}`, await this.person.untilAnswered('DELETE', service, path));
  }

  /** Sends a request that must be refused. @returns the problem. */
  async isRefused(service: ServiceName, path: string, body?: object, version?: number): Promise<any> {
    const reply = await this.person.untilAnswered(body ? 'POST' : 'GET', service, path, body, undefined, version);
    if (reply.status < 400 || reply.status >= 500)
      throw new StoryFault(`${this.name}: ${path} had geweigerd moeten worden, maar het antwoord is ${reply.status}`);
    return { status: reply.status, ...reply.body };
  }

  /** Waits until it is so: a change in one service reaches the others a moment later. */
  async sees<T = any>(service: ServiceName, path: string, isSo: (found: T) => boolean, what: string): Promise<T> {
    let last: Reply | undefined;
    const seen = await until(
      async () => {
        last = await this.person.get(service, path).catch(() => undefined);
        return last?.status === 200 && isSo(last.body);
      },
      patienceMs,
      { everyMs: 100 },
    );
    if (seen) return last!.body;
    throw new StoryFault(
      `${this.name} ziet niet: ${what} (${path}; laatste antwoord: ${last ? last.status : 'geen'} ${JSON.stringify(last?.body)?.slice(0, 600)})`,
    );
  }
}

function accepted(what: string, { status, body }: Reply): any {
  if (status >= 200 && status < 300) return body;
  throw new StoryFault(`${what} is geweigerd: ${status} ${body?.detail ?? ''} ${JSON.stringify(body?.errors ?? '')}`);
}
