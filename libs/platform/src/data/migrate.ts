import pg from 'pg';
import { DataSource } from 'typeorm';
import type { Service } from '../service.ts';
import { chassisMigrations } from './chassis.migrations.ts';
import { toTypeOrm } from './migration.ts';
import { hasMigrated, refuseUnreleased } from './released.ts';

const turn = 7_366_002;

export const migrationSettings = (service: Service) => ({
  migrations: [...chassisMigrations, ...service.migrations].map((migration) => toTypeOrm(service.name, migration)),
  migrationsTableName: 'schema_migration',
});

/**
 * Migrates a service's database under the owner role. Concurrent runs wait for each other.
 * @returns the names of the migrations that ran.
 * @throws Unreleased when the database was made before the first release.
 */
export async function migrate(service: Service, ownerUrl: string): Promise<string[]> {
  const guard = new pg.Client({ connectionString: ownerUrl });
  await guard.connect();
  const source = new DataSource({ type: 'postgres', url: ownerUrl, logging: false, ...migrationSettings(service) });
  try {
    await guard.query('SELECT pg_advisory_lock($1)', [turn]);
    const isNew = !(await hasMigrated(guard));
    if (!isNew) await refuseUnreleased(guard, service.name);
    await source.initialize();
    // A new database whose migration ends halfway stays new: nothing tells it from one of before release 1.
    const ran = await source.runMigrations({ transaction: isNew ? 'all' : 'each' });
    return ran.map((migration) => migration.name);
  } finally {
    if (source.isInitialized) await source.destroy();
    await guard.end();
  }
}
