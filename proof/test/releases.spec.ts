import { createHash, randomBytes } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type Service } from '@rondetafel/platform';
import { migrate, provisionDatabase } from '@rondetafel/platform/provision';
import pg from 'pg';
import { DataSource, type MigrationInterface, type QueryRunner } from 'typeorm';
import { migrate as migratePortal, steps as portalSteps } from '../../apps/portal/src/migrate.ts';
import { migrationSettings } from '../../libs/platform/src/data/migrate.ts';
import { fingerprintOf, fingerprints } from '../../libs/platform/src/data/released.ts';
import { schemaLines } from '../../libs/platform/src/data/schema-lines.ts';
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

const names = Object.keys({ ...services, portal: true });
const server = new URL('/postgres', process.env['TEST_DATABASE_URL']);
let now: Record<string, Checksums>;

beforeAll(async () => {
  now = { portal: Object.fromEntries(portalSteps.map((sql, step) => [`step-${step}`, checksum([sql])])) };
  for (const [name, service] of Object.entries(services)) now[name] = await checksumsOf(service);
});

describe.each(releases)('release %s', (release) => {
  it('has every one of its migrations in the code, none edited', () => {
    for (const [name, checksums] of Object.entries(shippedBy(release))) expect(now[name]).toMatchObject(checksums);
  });

  it.each(names)('%s: its database, migrated, is as a new one', async (name) => {
    const [upgraded, fresh] = await Promise.all([Database.create(name), Database.create(name)]);
    try {
      await upgraded.load(readFileSync(join(folder, release, `${name}.sql`), 'utf8'));
      const shipped = Object.keys(shippedBy(release)[name]!);
      const added = Object.keys(now[name]!).filter((migration) => !shipped.includes(migration));
      expect(await upgraded.migrate()).toBe(added.length);
      await fresh.migrate();
      expect(await upgraded.lines()).toEqual(await fresh.lines());
    } finally {
      await Promise.all([upgraded.drop(), fresh.drop()]);
    }
  });
});

describe.each(Object.keys(services))('%s: a database from before release 1', (name) => {
  let database: Database;
  beforeEach(async () => {
    database = await Database.create(name);
    await database.load(readFileSync(join(folder, '1', `${name}.sql`), 'utf8'));
  });
  afterEach(() => database?.drop());

  it('is told from one of release 1, by the fingerprint in the code', async () => {
    const made = await Database.create(name);
    try {
      await made.migrateTo('1');
      const found = await Promise.all([database.fingerprint(), made.fingerprint()]);
      expect(found).toEqual([fingerprints[name], fingerprints[name]]);
    } finally {
      await made.drop();
    }
  });

  it.each([
    ['with a migration that was edited later', 'ALTER TABLE outbox DROP COLUMN published_offset'],
    ['with rights that were edited later', `GRANT DELETE ON event_epoch TO ${name}_app`],
    ['without a migration of release 1', `DELETE FROM schema_migration WHERE name LIKE 'eventing-%'`],
  ])('%s is refused in one line and left as it is', async (_, difference) => {
    await database.change(difference);
    const before = await database.fingerprint();
    await expect(database.migrate()).rejects.toThrow(/^the database of \w+ was made before release 1 and cannot be/);
    expect(await database.fingerprint()).toBe(before);
  });
});

/** An empty database with the roles of a service. */
class Database {
  private constructor(
    private readonly name: string,
    private readonly database: string,
    private readonly ownerUrl: string,
    private readonly admin: pg.Client,
  ) {}

  static async create(name: string): Promise<Database> {
    const database = `release_${name}_${randomBytes(5).toString('hex')}`;
    const passwords = { owner: 'test', app: 'test', worker: 'test' };
    const { ownerUrl } = await provisionDatabase(server.href, name, passwords, database);
    const admin = new pg.Client({ connectionString: new URL(`/${database}`, server).href });
    await admin.connect();
    return new Database(name, database, ownerUrl, admin);
  }

  async load(dump: string): Promise<void> {
    await this.admin.query(dump);
    // What the dump has set for its own session, such as an empty search path.
    await this.admin.query('RESET ALL');
  }

  async migrate(): Promise<number> {
    if (this.name === 'portal') return migratePortal(this.ownerUrl, 'portal_app');
    return (await migrate(services[this.name as keyof typeof services], this.ownerUrl)).length;
  }

  /** As that release did it, by its migrations. */
  async migrateTo(release: string): Promise<void> {
    const { migrations, ...settings } = migrationSettings(services[this.name as keyof typeof services]);
    const shipped = shippedBy(release)[this.name]!;
    const its = migrations.filter((Migration) => (new Migration() as MigrationInterface).name! in shipped);
    const source = new DataSource({ type: 'postgres', url: this.ownerUrl, migrations: its, ...settings });
    await source.initialize();
    await source.runMigrations({ transaction: 'each' });
    await source.destroy();
  }

  fingerprint = (): Promise<string> => fingerprintOf(this.admin);
  change = (statement: string) => this.admin.query(statement);

  /** The schema, and the rows with which it begins; not when they were written. */
  async lines(): Promise<string[]> {
    const { rows: tables } = await this.admin.query(
      `SELECT format('%I.%I', schemaname, tablename) AS name FROM pg_tables
       WHERE schemaname NOT IN ('pg_catalog', 'information_schema') ORDER BY 1`,
    );
    const rows: string[] = [];
    for (const { name } of tables) {
      const { rows: found } = await this.admin.query(`SELECT to_jsonb(t) AS row FROM ${name} t`);
      rows.push(...found.map(({ row }) => `${name} ${JSON.stringify({ ...row, ...written(name) })}`).sort());
    }
    await this.parseAgain();
    return [...(await schemaLines(this.admin)), ...rows];
  }

  /**
   * What a dump holds of functions and policies can be loaded, which is not so of each that PostgreSQL accepts. It brackets
   * an expression otherwise once it has been dumped and loaded.
   */
  private async parseAgain(): Promise<void> {
    const { rows: functions } = await this.admin.query(
      `SELECT pg_get_functiondef(p.oid) AS again FROM pg_proc p
       WHERE pronamespace::regnamespace::text IN ('public', 'chassis', 'vault', 'sight') AND prokind = 'f'
         AND NOT EXISTS (SELECT 1 FROM pg_depend d WHERE d.objid = p.oid AND d.deptype = 'e')`,
    );
    for (const { again } of functions) await this.admin.query(again);
    const { rows: policies } = await this.admin.query(
      `SELECT format('ALTER POLICY %I ON %I.%I %s %s', policyname, schemaname, tablename,
         'USING (' || qual || ')', 'WITH CHECK (' || with_check || ')') AS again FROM pg_policies`,
    );
    for (const { again } of policies) await this.admin.query(again);
  }

  async drop(): Promise<void> {
    await this.admin.end();
    const client = new pg.Client({ connectionString: server.href });
    await client.connect();
    await client.query(`DROP DATABASE ${pg.escapeIdentifier(this.database)} WITH (FORCE)`);
    await client.end();
  }
}

/** Migrations are numbered in the order in which they ran, which differs. */
const written = (table: string) => {
  if (table === 'public.schema_migration') return { id: 0 };
  return table === 'public.migration' ? { at: '' } : {};
};

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
