import type { FastifyInstance } from 'fastify';
import type { Portal } from './route-context.ts';

/** Days; RFC 9116 advises less than a year. A running portal says so anew each day. */
const validFor = 180;

/** `/.well-known/security.txt` (RFC 9116): where to report a weakness, as SECURITY.md promises. */
export function securityTxt(app: FastifyInstance, { config, now }: Pick<Portal, 'config' | 'now'>): void {
  app.get('/.well-known/security.txt', async (_request, reply) => {
    const expires = new Date(now().getTime() + validFor * 86_400_000).toISOString().replace(/T.*/, 'T00:00:00Z');
    reply.type('text/plain; charset=utf-8');
    return [
      `Contact: ${config.SECURITY_CONTACT}`,
      `Expires: ${expires}`,
      'Preferred-Languages: nl, en',
      `Canonical: ${new URL('/.well-known/security.txt', config.PUBLIC_URL)}`,
      '',
    ].join('\n');
  });
}
