import type { FastifyInstance } from 'fastify';
import { problems } from './problems.ts';

const reading = new Set(['GET', 'HEAD']);

/**
 * Refuses cross-site requests. The session cookie is SameSite=Strict already; in addition `Sec-Fetch-Site` must be
 * same-origin, and every change needs a header that a form cannot send.
 */
export function refuseForgery(app: FastifyInstance, publicUrl: URL): void {
  app.addHook('onRequest', async (request) => {
    const changes = !reading.has(request.method);
    // By the route that was found: an address can be written in many ways (`/%61pi/…`).
    if (!changes && !request.routeOptions.url?.startsWith('/api/')) return;
    const site = request.headers['sec-fetch-site'];
    const origin = request.headers.origin;
    const marked = request.headers['x-csrf'] === '1';
    const foreign = site !== undefined ? site !== 'same-origin' : !marked;
    if (foreign || (origin !== undefined && origin !== publicUrl.origin) || (changes && !marked)) {
      throw problems.forged();
    }
  });
}
