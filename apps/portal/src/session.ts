import type { FastifyInstance, FastifyRequest } from 'fastify';
import { problems } from './problems.ts';
import type { Portal } from './route-context.ts';
import type { Session } from './session-store.ts';

/**
 * The session of this request.
 * @throws Problem 401 when there is none, or it has ended.
 */
export async function sessionOf(request: FastifyRequest, portal: Portal): Promise<Session> {
  const session = await findSession(request, portal);
  if (!session) throw problems.signedOut();
  return session;
}

async function findSession(request: FastifyRequest, { cookies, sessions }: Portal): Promise<Session | undefined> {
  const session = await sessions.find(request.cookies[cookies.session.name]);
  return session && !isBackground(request) ? sessions.touch(session) : session;
}

/** Polling and live streams are not activity: an unattended page does not keep a session alive. */
function isBackground({ headers }: FastifyRequest): boolean {
  return headers['x-background'] === '1' || headers.accept === 'text/event-stream';
}

/** What the browser may know of the session: which one it is, the user and the time left, never a token. */
export function sessionRoutes(app: FastifyInstance, portal: Portal): void {
  // Not being signed in is a normal answer here, not an error.
  app.get('/api/portal/v1/session', async (request, reply) => {
    const session = await findSession(request, portal);
    return reply.type('application/json').send(JSON.stringify(session ? shown(session) : null));
  });
  app.post('/api/portal/v1/session/_extend', async (request) => shown(await sessionOf(request, portal)));

  function shown({ key, user, idleEndsAt, endsAt }: Session) {
    const now = portal.now().getTime();
    const secondsUntil = (moment: Date) => Math.max(0, Math.floor((moment.getTime() - now) / 1000));
    const { name, personId, organisationId, roles } = user;
    return {
      id: key.toString('base64url', 0, 12),
      user: { name, personId, organisationId, roles },
      idleSecondsLeft: secondsUntil(idleEndsAt),
      secondsLeft: secondsUntil(endsAt),
    };
  }
}
