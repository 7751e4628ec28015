import { createHash, randomBytes } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type Service } from '@rondetafel/platform';
import { migrate, provisionDatabase } from '@rondetafel/platform/provision';
import pg from 'pg';
import type { MigrationInterface, QueryRunner } from 'typeorm';
import { migrate as migratePortal, steps as portalSteps } from '../../apps/portal/src/migrate.ts';
import { migrationSettings } from '../../libs/platform/src/data/migrate.ts';
import { service as dossier } from '../../services/dossier/src/service.ts';
import { service as escalation } from '../../services/escalation/src/service.ts';
import { service as notification } from '../../services/notification/src/service.ts';
import { service as scheduling } from '../../services/scheduling/src/service.ts';

const folder = resolve(fileURLToPath(import.meta.url), '../../../releases');
const services = { dossier, escalation, scheduling, notification };
const releases = readdirSync(folder, { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map((entry) => entry.name);

/** Migrations of one database, name → SHA-256 of its statements. */
type Checksums = Record<string, string>;

const shippedBy = (release: string): Record<string, Checksums> =>
  JSON.parse(readFileSync(join(folder, release, 'migrations.json'), 'utf8'));

let now: Record<string, Checksums>;

beforeAll(async () => {
  now = { portal: Object.fromEntries(portalSteps.map((sql, step) => [`step-${step}`, checksum([sql])])) };
  for (const [name, service] of Object.entries(services)) now[name] = await checksumsOf(service);
});

describe.each(releases)('release %s', (release) => {
  it('has every one of its migrations in the code, none edited', () => {
    for (const [name, checksums] of Object.entries(shippedBy(release))) expect(now[name]).toMatchObject(checksums);
  });

  it.each(Object.keys({ ...services, portal: true }))(
    '%s: its database takes the migrations that came after',
    async (name) => {
      const database = `release_${name}_${randomBytes(5).toString('hex')}`;
      const server = new URL('/postgres', process.env['TEST_DATABASE_URL']);
      const passwords = { owner: 'test', app: 'test', worker: 'test' };
      const { ownerUrl } = await provisionDatabase(server.href, name, passwords, database);
      const admin = new pg.Client({ connectionString: new URL(`/${database}`, server).href });
      await admin.connect();
      await admin.query(readFileSync(join(folder, release, `${name}.sql`), 'utf8'));
      await admin.end();

      const shipped = Object.keys(shippedBy(release)[name]!);
      const added = Object.keys(now[name]!).filter((migration) => !shipped.includes(migration));
      if (name === 'portal') expect(await migratePortal(ownerUrl, 'portal_app')).toBe(added.length);
      else expect(await migrate(services[name as keyof typeof services], ownerUrl)).toEqual(added);

      const client = new pg.Client({ connectionString: server.href });
      await client.connect();
      await client.query(`DROP DATABASE ${pg.escapeIdentifier(database)} WITH (FORCE)`);
      await client.end();
    },
  );
});

/** Runs each migration against a runner that only records. */
async function checksumsOf(service: Service): Promise<Checksums> {
  const checksums: Checksums = {};
  for (const Migration of migrationSettings(service).migrations) {
    const statements: string[] = [];
    const recorder = { query: async (sql: string) => statements.push(sql) };
    const migration: MigrationInterface = new Migration();
    await migration.up(recorder as unknown as QueryRunner);
    checksums[migration.name!] = checksum(statements);
  }
  return checksums;
}

const checksum = (statements: readonly string[]) => createHash('sha256').update(statements.join('\0')).digest('hex');
