import { createHash, randomBytes } from 'node:crypto';
import pg from 'pg';
import { chassisMigrations } from '../data/chassis.migrations.ts';
import { migrate } from '../data/migrate.ts';
import { type Provisioned, provisionDatabase } from '../data/provision.ts';
import { rolesOf } from '../data/roles.ts';
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
  await copyOfTemplate(server.href, service, name);
  const provisioned = await provisionDatabase(server.href, service.name, passwords, name);
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

/** Any number: processes that make the same template take turns. */
const turn = 7_366_003;

/** The migrations run once per server, in a template named after their statements; a test's database is its copy. */
async function copyOfTemplate(serverUrl: string, service: Service, name: string): Promise<void> {
  const template = `template_${service.name}_${checksum(service)}`;
  const server = new pg.Client({ connectionString: serverUrl });
  await server.connect();
  try {
    await server.query('SELECT pg_advisory_lock($1)', [turn]);
    const found = await server.query('SELECT 1 FROM pg_database WHERE datname = $1', [template]);
    if (found.rowCount === 0) {
      // Under another name until it is whole.
      const unfinished = `${template}_${randomBytes(3).toString('hex')}`;
      const { ownerUrl } = await provisionDatabase(serverUrl, service.name, passwords, unfinished);
      await migrate(service, ownerUrl);
      await server.query(`ALTER DATABASE ${unfinished} RENAME TO ${template}`);
    }
    await server.query('SELECT pg_advisory_unlock($1)', [turn]);
    await server.query(`CREATE DATABASE ${name} OWNER ${rolesOf(service.name).owner} TEMPLATE ${template}`);
  } finally {
    await server.end();
  }
}

function checksum(service: Service): string {
  const digest = createHash('sha256');
  for (const { at, name, sql } of [...chassisMigrations, ...service.migrations])
    digest.update(JSON.stringify([at, name, sql(rolesOf(service.name))]));
  return digest.digest('hex').slice(0, 12);
}
