import { someone } from './portal-under-test.ts';

interface Asked extends Omit<RequestInit, 'headers'> {
  headers?: Record<string, string>;
}

/**
 * What a browser does between the pages: keeps cookies by host (ports share them), says where a request started, and
 * remembers everything it was told, so that a test can search it for what should not be there.
 */
export class Browser {
  readonly cookies = new Map<string, string>();
  readonly setCookies: string[] = [];
  /** Every header and body that the portal sent to this browser. */
  readonly told: string[] = [];
  private readonly home: string;

  constructor(home: string) {
    this.home = home;
  }

  /** One request without following where it points. */
  async go(address: string, init: Asked = {}): Promise<Response> {
    const url = new URL(address, this.home);
    const response = await fetch(url, {
      redirect: 'manual',
      ...init,
      headers: { cookie: this.cookie(), 'sec-fetch-site': 'none', ...init.headers },
    });
    for (const line of response.headers.getSetCookie()) this.keep(line);
    if (url.origin === this.home) {
      this.told.push([...response.headers].join('\n'), await response.clone().text());
    }
    return response;
  }

  /** A request of the workplace's own pages. */
  api(path: string, init: Asked = {}): Promise<Response> {
    return this.go(path, { ...init, headers: { 'sec-fetch-site': 'same-origin', 'x-csrf': '1', ...init.headers } });
  }

  /** As `EventSource` asks: without our header, and read as it comes. */
  stream(path: string): Promise<Response> {
    const headers = { cookie: this.cookie(), accept: 'text/event-stream', 'sec-fetch-site': 'same-origin' };
    return fetch(new URL(path, this.home), { headers });
  }

  /** Follows redirects, chooses who to be on the provider's page, until it is on such a page of the portal. */
  async signIn({ from = '/auth/login', as = someone.user, until = /^(?!\/auth\/)/ } = {}): Promise<URL> {
    let address = new URL(from, this.home);
    for (let step = 0; step < 12; step++) {
      const form = address.pathname.startsWith('/sign-in/') ? new URLSearchParams({ user: as }) : undefined;
      const response = await this.go(address.href, form && { method: 'POST', body: form });
      const location = response.headers.get('location');
      if (!location) throw new Error(`no way on from ${address.pathname}: ${response.status}`);
      address = new URL(location, address);
      if (address.origin === this.home && until.test(address.pathname)) return address;
    }
    throw new Error('the sign-in kept redirecting');
  }

  cookie(): string {
    return [...this.cookies].map(([name, value]) => `${name}=${value}`).join('; ');
  }

  private keep(line: string): void {
    this.setCookies.push(line);
    const [pair = '', ...attributes] = line.split('; ');
    const [name = '', value = ''] = pair.split(/=(.*)/s);
    const over = attributes.some((attribute) => /^expires=.*1970/i.test(attribute));
    if (over) this.cookies.delete(name);
    else this.cookies.set(name, value);
  }
}
