import { Health } from '@rondetafel/platform/framework-free';
import type { FastifyInstance } from 'fastify';
import type { Portal } from './route-context.ts';

/** Live: the process answers. Ready: its database and the identity provider answer. */
export function healthRoutes(app: FastifyInstance, { pool, provider }: Portal): void {
  const health = new Health();
  health.add('database', async () => {
    await pool.query('select 1 from session limit 1');
    return true;
  });
  health.add('identity-provider', async () => {
    await provider.ready();
    return true;
  });
  app.addHook('preClose', async () => health.stopping());
  app.get('/health/live', async () => ({ status: 'ok' }));
  app.get('/health/ready', async (_request, reply) => {
    const report = await health.report();
    return reply.code(report.status === 'not-ready' ? 503 : 200).send(report);
  });
}
