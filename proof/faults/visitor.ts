import { setTimeout as pause } from 'node:timers/promises';
import { type Attempt, Person, type Reply, type ServiceName } from '../stage/person.ts';

/** Somebody who works through the portal, as a browser does: signed in at the identity provider, with a session. */
export class Visitor extends Person {
  private session: Readonly<Record<string, string>> = {};
  /** How often a session was gone, and the visitor signed in again. */
  static signedInAgain = 0;

  constructor(
    private readonly portal: string,
    private readonly user: string,
    onAttempt?: (attempt: Attempt) => void,
  ) {
    super((service) => `${portal}/api/${service}`, '', onAttempt);
  }

  /** Retries until portal and provider are there. */
  static async signedIn(portal: string, user: string, onAttempt?: (attempt: Attempt) => void): Promise<Visitor> {
    const visitor = new Visitor(portal, user, onAttempt);
    for (const end = Date.now() + 120_000; ; await pause(200)) {
      try {
        await visitor.signIn();
        return visitor;
      } catch (error) {
        if (Date.now() > end) throw error;
      }
    }
  }

  /** Through the provider's form, redirect by redirect. */
  async signIn(): Promise<void> {
    const cookies = new Map<string, string>();
    let address = new URL('/auth/login', this.portal);
    let form: URLSearchParams | undefined;
    for (let step = 0; step < 12; step++) {
      const response = await fetch(address, {
        method: form ? 'POST' : 'GET',
        body: form,
        redirect: 'manual',
        headers: { cookie: [...cookies].map(([name, value]) => `${name}=${value}`).join('; ') },
        signal: AbortSignal.timeout(10_000),
      });
      await response.arrayBuffer();
      for (const cookie of response.headers.getSetCookie()) {
        const [name, value] = cookie.split(';')[0]!.split(/=(.*)/s);
        cookies.set(name!, value!);
      }
      const session = [...cookies].find(([name, value]) => name.startsWith('session-') && value !== '');
      if (session) {
        this.session = { cookie: session.join('='), 'x-csrf': '1' };
        return;
      }
      const location = response.headers.get('location');
      if (!location && !response.ok) throw new Error(`sign-in answered ${response.status} at ${address.pathname}`);
      form = location ? undefined : new URLSearchParams({ user: this.user });
      address = location ? new URL(location, address) : address;
      if (address.searchParams.get('sign-in') === 'failed') throw new Error('the sign-in failed');
    }
    throw new Error('the identity provider kept redirecting');
  }

  protected override get credentials(): Readonly<Record<string, string>> {
    return this.session;
  }

  /** Whoever was signed out signs in again and sends what was typed once more, with its key. */
  protected override async send(
    service: ServiceName,
    method: string,
    path: string,
    body?: object,
    key?: string,
  ): Promise<Reply> {
    const reply = await super.send(service, method, path, body, key);
    if (reply.status !== 401) return reply;
    await this.signIn();
    Visitor.signedInAgain += 1;
    return super.send(service, method, path, body, key);
  }
}
