import type { Owner } from '@rondetafel/contracts';
import { Stop } from '../../context.ts';
import { until } from '../../processes.ts';
import type { Journal } from './journal.ts';

const patienceMs = 60_000;

/** What a service refused; the cases that depend on it are left out. */
export class Refused extends Error {
  override readonly name = 'Refused';
}

/** A demonstration person who calls the public API. */
export class Player {
  constructor(
    readonly personId: string,
    readonly organisationId: string,
    private readonly user: string,
    private readonly token: string,
    private readonly addresses: Record<Owner, string>,
    private readonly journal: Journal,
  ) {}

  /** A command, once for every `step` however often the filling is started. */
  does(step: string, service: Owner, path: string, body: object = {}, version?: number): Promise<any> {
    const key = `demonstration:${step}`;
    return this.journal.once(step, body, (sent) => this.send('POST', service, path, sent, { key, version }));
  }

  /** Something new of one's own, once for every `step`. */
  writes(step: string, service: Owner, path: string, body: object): Promise<any> {
    return this.journal.once(step, body, (sent) => this.send('PUT', service, path, sent, { version: 0 }));
  }

  puts(service: Owner, path: string, body: object): Promise<any> {
    return this.send('PUT', service, path, body);
  }

  asks(service: Owner, path: string): Promise<any> {
    return this.send('GET', service, path);
  }

  /** A change in one service reaches the others a moment later. */
  async sees(service: Owner, path: string, isSo: (found: any) => boolean): Promise<any> {
    let found: any;
    const look = async () => {
      found = await this.send('GET', service, path);
      return isSo(found);
    };
    if (await until(look, patienceMs, { everyMs: 250 })) return found;
    throw new Refused(`${this.user} waits in vain at ${path}`);
  }

  /** @param how under which key a command is known, and which version it is about. */
  private async send(
    method: string,
    service: Owner,
    path: string,
    body?: object,
    { key, version }: { readonly key?: string; readonly version?: number | undefined } = {},
  ): Promise<any> {
    let last: { ok: boolean; status: number; text: string } | undefined;
    const isAnswered = async () => {
      const answer = await fetch(`${this.addresses[service]}/v1/${path}`, {
        method,
        headers: {
          authorization: `Bearer ${this.token}`,
          ...(body && { 'content-type': 'application/json' }),
          ...(key && { 'idempotency-key': key }),
          ...(version !== undefined && { 'if-match': `"${version}"` }),
        },
        ...(body && { body: JSON.stringify(body) }),
      }).catch(() => undefined);
      last = answer && { ok: answer.ok, status: answer.status, text: await answer.text().catch(() => '') };
      // Away, asked too much at once, or what it is about is not yet known in this service: asked again.
      return answer !== undefined && !answer.headers.has('retry-after') && ![502, 503, 504].includes(answer.status);
    };
    await until(isAnswered, patienceMs, { everyMs: 300 });
    if (last?.ok) return last.text ? JSON.parse(last.text) : undefined;
    // What was new is written: by this process before it was killed.
    if (method === 'PUT' && version === 0 && last?.status === 409 && JSON.parse(last.text).currentVersion === 1)
      return {};
    // The next start goes on from here.
    if (!last || last.status >= 500) throw new Stop(`no demonstration cases: ${service} does not answer ${path}`);
    throw new Refused(`${this.user}: ${method} ${path} was answered with ${last.status} ${last.text}`);
  }
}
