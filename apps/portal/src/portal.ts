import { fastifyCookie } from '@fastify/cookie';
import { type FastifyInstance, fastify, LogController } from 'fastify';
import { Pool } from 'pg';
import { calendarFeedRoute } from './calendar-feed.ts';
import { readClientKey } from './client-key.ts';
import type { Config } from './config.ts';
import { cookieKinds } from './cookies.ts';
import { refuseForgery } from './forgery.ts';
import { addSecurityHeaders } from './headers.ts';
import { healthRoutes } from './health.ts';
import { servePages } from './pages.ts';
import { answerProblems } from './problems.ts';
import { openProvider } from './provider.ts';
import { proxyServices } from './proxy.ts';
import type { Portal } from './route-context.ts';
import { sealWith } from './seal.ts';
import { securityTxt } from './security-txt.ts';
import { sessionRoutes } from './session.ts';
import { SessionStore } from './session-store.ts';
import { signIn } from './sign-in.ts';
import { type Workplace, workplaceRoutes } from './workplace.ts';

export interface Edges {
  /** Folder of the built workplace. */
  pages: string;
  theme: string;
  workplace: Workplace;
  now?: () => Date;
  lookEvery?: number;
}

/** The back end for front end: the only server that the browser connects to. */
export async function createPortal(config: Config, edges: Edges) {
  const { pages, theme, workplace, now = () => new Date(), lookEvery = 15_000 } = edges;
  const pool = new Pool({
    connectionString: config.DATABASE_URL,
    application_name: 'portal',
    max: 10,
    connectionTimeoutMillis: 3_000,
  });
  // A connection that is cut fails what is asked of it. While it is lent and nothing is asked, it would end the process.
  pool.on('connect', (client) => client.on('error', () => {}));
  const seal = sealWith(config.SESSION_KEY);
  const portal: Portal = {
    config,
    cookies: cookieKinds(config.PUBLIC_URL),
    pool,
    sessions: new SessionStore(pool, seal, now),
    provider: openProvider(config, await readClientKey(config.OIDC_CLIENT_KEY_FILE), now),
    seal,
    now,
    lookEvery,
  };
  const app = fastify({
    logger: { level: config.LOG_LEVEL, base: { service: 'portal' } },
    logController: new LogController({ disableRequestLogging: true }),
    trustProxy: false,
    forceCloseConnections: true,
  });
  pool.on('error', () => app.log.warn('a database connection was lost'));
  app.addHook('onClose', () => pool.end());
  logRequests(app);
  answerProblems(app);
  addSecurityHeaders(app, config.PUBLIC_URL);
  refuseForgery(app, config.PUBLIC_URL);
  await app.register(fastifyCookie);
  await openHealth(app, portal);
  securityTxt(app, portal);
  signIn(app, portal);
  sessionRoutes(app, portal);
  workplaceRoutes(app, workplace);
  calendarFeedRoute(app, portal);
  await proxyServices(app, portal);
  await servePages(app, pages, theme);
  return app;
}

/** On a port of its own where it has one, which the way in from outside does not lead to. */
async function openHealth(app: FastifyInstance, portal: Portal): Promise<void> {
  const { HEALTH_PORT: port, HOST: host } = portal.config;
  if (port === undefined) return healthRoutes(app, portal);
  const apart = fastify({ forceCloseConnections: true });
  healthRoutes(apart, portal);
  app.addHook('onClose', () => apart.close());
  await apart.listen({ port, host });
}

/** Logs the route's pattern, never the address, which may contain an id. */
function logRequests(app: FastifyInstance): void {
  app.addHook('onResponse', async (request, reply) => {
    const { method, routeOptions } = request;
    const line = {
      method,
      route: routeOptions.url ?? 'page',
      status: reply.statusCode,
      ms: Math.round(reply.elapsedTime),
    };
    request.log.info(line, 'answered');
  });
}
