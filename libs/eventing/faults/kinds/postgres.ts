import { setTimeout as pause } from 'node:timers/promises';
import { publish } from '@rondetafel/eventing';
import { placed, services } from '../events.ts';
import type { Fault } from '../fault.ts';
import { linkFaults } from './links.ts';

export const postgresFaults: readonly Fault[] = [
  {
    name: 'stop-postgres',
    what: 'PostgreSQL stops in the mode "immediate"',
    share: 1 / 10,
    happen: (world) => world.stopPostgresAtOnce(),
  },
  {
    name: 'terminate',
    what: 'every connection of a database is terminated',
    share: 1 / 10,
    happen: (world, _account, nth) => world.terminateConnections(services[nth % services.length]!),
  },
  {
    name: 'idle-transaction',
    what: 'a transaction that has published to ten orders does nothing for 10 s, and is terminated',
    share: 1 / 10,
    happen: async (world) => {
      const { owner } = world.databases.shop;
      const idle = world.databases.shop.app.transaction(async (tx) => {
        const context = { source: 'urn:example:shop', now: new Date() };
        for (let n = 0; n < 10; n++) await publish(tx, placed, { orderId: `o${n}`, n: 0 }, context);
        const { rows } = await tx.query('SELECT pg_backend_pid() AS pid');
        await pause(10_000);
        await owner.query('SELECT pg_terminate_backend($1)', [rows[0].pid]);
        await tx.query('SELECT 1');
      });
      await idle.then(
        () => Promise.reject(new Error('a terminated transaction went on')),
        () => undefined,
      );
    },
  },
  ...linkFaults('postgres'),
];
