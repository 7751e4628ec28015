import { PreparingClient } from '@rondetafel/eventing/preparing-client';
import { DataSource } from 'typeorm';
import type { Log } from '../log.ts';
import type { Service } from '../service.ts';
import { migrationSettings } from './migrate.ts';

/** A pool of connections for one role; nothing is connected before `initialize()`. */
export function dataSource(service: Service, url: string, log: Log, size = 10): DataSource {
  return new DataSource({
    type: 'postgres',
    url,
    entities: [...service.tables],
    logging: false,
    applicationName: service.name,
    poolSize: size,
    connectTimeoutMS: 2000,
    poolErrorHandler: (error: unknown) => log.warn('database-connection-lost', { error }),
    extra: {
      Client: PreparingClient,
      // A new connection has no plans and no cached catalogue: its first statements take milliseconds each.
      idleTimeoutMillis: 600_000,
      // Statement timeout, so that a slow statement does not keep its connection.
      statement_timeout: 5000,
      lock_timeout: 3000,
      idle_in_transaction_session_timeout: 15_000,
      keepAlive: true,
      options: '-c timezone=UTC',
    },
  });
}

/** The pools of a process: `app` for requests, `worker` for events, timers and senders. */
export class DataSources {
  constructor(
    readonly app: DataSource,
    readonly worker: DataSource,
  ) {}
}

export class NotMigrated extends Error {
  override readonly name = 'NotMigrated';
}

/** @throws NotMigrated with the missing steps: a service never runs on a schema older than its code. */
export async function assertMigrated(service: Service, source: DataSource): Promise<void> {
  const ran = await source.query('SELECT name FROM schema_migration').catch(() => []);
  const names = new Set(ran.map((row: { name: string }) => row.name));
  const missing = migrationSettings(service)
    .migrations.map((migration) => new migration().name!)
    .filter((name) => !names.has(name));
  if (missing.length > 0) throw new NotMigrated(`the database misses ${missing.join(', ')}: run "migrate" first`);
}
