import { randomBytes } from 'node:crypto';
import pg from 'pg';
import { migrate } from '../data/migrate.ts';
import { type Provisioned, provisionDatabase } from '../data/provision.ts';
import type { Service } from '../service.ts';

export interface TestDatabase extends Provisioned {
  readonly name: string;
  /** As the superuser, without row-level security: to read what was stored, never to prepare a test. */
  readonly admin: pg.Pool;
  drop(): Promise<void>;
}

const passwords = { owner: 'test', app: 'test', worker: 'test' };

/** A database of its own for a test file: real PostgreSQL, real roles, real migrations. */
export async function testDatabase(service: Service, prefix = 'test'): Promise<TestDatabase> {
  const adminUrl = process.env['TEST_DATABASE_URL'];
  if (!adminUrl) throw new Error('TEST_DATABASE_URL is missing: run the tests by "npm test"');
  const name = `${prefix}_${service.name}_${randomBytes(5).toString('hex')}`;
  const server = new URL(adminUrl);
  server.pathname = '/postgres';
  const provisioned = await provisionDatabase(server.href, service.name, passwords, name);
  await migrate(service, provisioned.ownerUrl);
  const admin = new pg.Pool({
    connectionString: Object.assign(new URL(server), { pathname: `/${name}` }).href,
    max: 2,
  });
  admin.on('error', () => undefined);
  return {
    ...provisioned,
    name,
    admin,
    drop: async () => {
      await admin.end();
      const client = new pg.Client({ connectionString: server.href });
      await client.connect();
      await client.query(`DROP DATABASE IF EXISTS ${pg.escapeIdentifier(name)} WITH (FORCE)`);
      await client.end();
    },
  };
}
