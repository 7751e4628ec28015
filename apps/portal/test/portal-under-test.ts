import { spawn } from 'node:child_process';
import { randomBytes, randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createServer, type IncomingHttpHeaders, type RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Client } from 'pg';
import { newKey } from '../../../dev/parts/identity/keys.ts';
import { people } from '../../../dev/parts/testing/almere.ts';
import { readClientKey } from '../src/client-key.ts';
import { readConfig } from '../src/config.ts';
import { migrate } from '../src/migrate.ts';
import { createPortal } from '../src/portal.ts';
import { openProvider } from '../src/provider.ts';
import { sealWith } from '../src/seal.ts';
import type { Tokens } from '../src/session-store.ts';
import { readWorkplace } from '../src/workplace.ts';
import { buildPages } from './built-pages.ts';

/** Any of the demonstration people will do. */
export const someone = people[0]!;

/** What arrived at a service. */
export interface Arrival {
  method: string;
  url: string;
  headers: IncomingHttpHeaders;
  body: string;
}

type Closers = (() => unknown)[];

interface Options {
  theme?: string;
  /** With the pages as they are now; without, an empty page stands for each entry. */
  built?: boolean;
  /** How the listener in a service's place answers. */
  service?: RequestListener;
  /** Scheduling is there too. */
  scheduling?: boolean;
}

/**
 * The real portal before a real PostgreSQL and the real development identity provider. In the place of the services a
 * listener writes down what arrives; `scheduling` is away.
 */
export async function startPortal({ theme = '', built = false, service = created, scheduling = false }: Options = {}) {
  const folder = await mkdtemp(join(tmpdir(), 'portal-test-'));
  const closers: Closers = [() => rm(folder, { recursive: true })];
  const databaseUrl = await createDatabase(closers);
  await migrate(databaseUrl.href);

  const arrivals: Arrival[] = [];
  const upstream = await listen(async (request, response) => {
    let body = '';
    for await (const chunk of request) body += chunk;
    arrivals.push({ method: request.method!, url: request.url!, headers: request.headers, body });
    service(request, response);
  }, closers);

  const [portalPort, identityPort, healthPort] = [await freePort(), await freePort(), await freePort()];
  const publicUrl = `http://127.0.0.1:${portalPort}`;
  const issuer = `http://127.0.0.1:${identityPort}`;
  const keyFile = join(folder, 'client-key.json');
  await writeFile(keyFile, JSON.stringify(await newKey({ alg: 'PS256' })));
  await startIdentity(
    {
      PORT: String(identityPort),
      IDENTITY_DATA: folder,
      PUBLIC_URL: publicUrl,
      OIDC_ISSUER: issuer,
      OIDC_CLIENT_KEY_FILE: keyFile,
      MUNICIPALITY: 'municipalities/almere.json',
    },
    closers,
  );

  const config = readConfig({
    PORT: String(portalPort),
    HEALTH_PORT: String(healthPort),
    SECURITY_CONTACT: 'mailto:beveiliging@almere.example',
    PUBLIC_URL: publicUrl,
    OIDC_ISSUER: issuer,
    OIDC_CLIENT_KEY_FILE: keyFile,
    DATABASE_URL: databaseUrl.href,
    SESSION_KEY: randomBytes(32).toString('base64'),
    MUNICIPALITY: 'municipalities/almere.json',
    DOSSIER_URL: upstream,
    ESCALATION_URL: upstream,
    SCHEDULING_URL: scheduling ? upstream : 'http://127.0.0.1:1',
    NOTIFICATION_URL: upstream,
    LOG_LEVEL: 'silent',
  });
  const pages = built ? await buildPages() : join(folder, 'pages');
  if (!built)
    for (const entry of ['', 'own-page', 'resident', 'examples'])
      await writeFile(await pageIn(join(pages, entry)), `${emptyPage}${entry}`);
  let ahead = 0;
  const app = await createPortal(config, {
    pages,
    theme,
    workplace: await readWorkplace(config.MUNICIPALITY),
    now: () => new Date(Date.now() + ahead),
    lookEvery: 200,
  });
  await app.listen({ port: portalPort, host: '127.0.0.1' });
  closers.push(() => app.close());

  return {
    publicUrl,
    healthUrl: `http://127.0.0.1:${healthPort}`,
    issuer,
    config,
    arrivals,
    /** Moves the portal's clock; the provider's stands where it was. */
    pass: (minutes: number) => {
      ahead += minutes * 60_000;
    },
    /** The provider withdraws every sign-in there is. */
    forgetAtProvider: async () => {
      const provider = openProvider(config, await readClientKey(keyFile), () => new Date());
      for (const { key, sealed } of (await sql(databaseUrl, 'select key, sealed from session')) as Sealed[]) {
        const { tokens } = sealWith(config.SESSION_KEY).open(sealed, key) as { tokens: Tokens };
        await provider.leave(tokens);
      }
    },
    databaseAway: async (away: boolean) => {
      const admin = new URL(process.env['TEST_DATABASE_URL']!);
      const name = databaseUrl.pathname.slice(1);
      await sql(admin, `alter database ${name} allow_connections ${!away}`);
      if (away) await sql(admin, `select pg_terminate_backend(pid) from pg_stat_activity where datname = '${name}'`);
    },
    rows: async <Row>(query: string): Promise<Row[]> => (await sql(databaseUrl, query)) as Row[],
    stop: async () => {
      for (const close of closers.reverse()) await close();
    },
  };
}

interface Sealed {
  key: Buffer;
  sealed: Buffer;
}

export type PortalUnderTest = Awaited<ReturnType<typeof startPortal>>;

export const created: RequestListener = (_request, response) => {
  response.writeHead(201, {
    'content-type': 'application/json',
    location: '/v1/cases/1',
    'api-version': '1.0.0',
    'business-time': '2026-12-03T09:00:00.000Z',
    'set-cookie': 'theirs=1',
    'x-powered-by': 'somebody',
  });
  response.end('{"ok":true}');
};

async function createDatabase(closers: Closers): Promise<URL> {
  const admin = new URL(process.env['TEST_DATABASE_URL']!);
  const name = `po_${randomUUID().slice(0, 8)}`;
  await sql(admin, `create database ${name}`);
  closers.push(() => sql(admin, `drop database ${name} with (force)`));
  return Object.assign(new URL(admin), { pathname: `/${name}` });
}

async function startIdentity(settings: Record<string, string>, closers: Closers): Promise<void> {
  const script = new URL('./identity.mjs', import.meta.url).pathname;
  const identity = spawn(process.execPath, ['--no-warnings', script], {
    env: { ...process.env, ...settings, PARENT_PIPE: '1' },
    stdio: ['pipe', 'pipe', 'ignore'],
  });
  closers.push(async () => {
    identity.stdin.end();
    await once(identity, 'exit');
  });
  for await (const chunk of identity.stdout) if (String(chunk).includes('identity provider:')) return;
  throw new Error('the identity provider did not start');
}

async function listen(listener: RequestListener, closers: Closers): Promise<string> {
  const server = createServer(listener);
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
  closers.push(() => {
    server.closeAllConnections();
    server.close();
  });
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

const emptyPage = '<!doctype html><title>Rondetafel</title>';

async function pageIn(folder: string): Promise<string> {
  await mkdir(folder, { recursive: true });
  return join(folder, 'index.html');
}

async function freePort(): Promise<number> {
  const closers: Closers = [];
  const address = await listen(() => {}, closers);
  for (const close of closers) await close();
  return Number(new URL(address).port);
}

async function sql(url: URL, query: string): Promise<unknown[]> {
  const client = new Client({ connectionString: url.href });
  await client.connect();
  try {
    return (await client.query(query)).rows;
  } finally {
    await client.end();
  }
}
