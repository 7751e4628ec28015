import type { FastifyInstance } from 'fastify';
import { problems } from './problems.ts';
import type { Portal } from './route-context.ts';

/** Live: the process answers. Ready: people can sign in and keep working. */
export function health(app: FastifyInstance, { pool, provider }: Portal): void {
  app.get('/health/live', async () => ({ status: 'up' }));
  app.get('/health/ready', async () => {
    await pool.query('select 1 from session limit 1').catch(() => {
      throw problems.away('De database van het portaal');
    });
    await provider.ready().catch(() => {
      throw problems.away('De aanmeldvoorziening');
    });
    return { status: 'up' };
  });
}
