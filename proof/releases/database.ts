import { randomBytes } from 'node:crypto';
import { migrate, provisionDatabase } from '@rondetafel/platform/provision';
import pg from 'pg';
import { DataSource, type MigrationInterface } from 'typeorm';
import { migrate as migratePortal } from '../../apps/portal/src/migrate.ts';
import { migrationSettings } from '../../libs/platform/src/data/migrate.ts';
import { fingerprintOf } from '../../libs/platform/src/data/released.ts';
import { schemaLines } from '../../libs/platform/src/data/schema-lines.ts';
import { type Released, services } from './released.ts';

/** An empty database with the roles of a service. */
export class Database {
  private constructor(
    private readonly name: Released,
    private readonly server: URL,
    private readonly database: string,
    private readonly ownerUrl: string,
    private readonly admin: pg.Client,
  ) {}

  /** @param server PostgreSQL's address under its superuser. */
  static async create(name: Released, server: URL): Promise<Database> {
    const database = `release_${name}_${randomBytes(5).toString('hex')}`;
    const passwords = { owner: 'test', app: 'test', worker: 'test' };
    const { ownerUrl } = await provisionDatabase(server.href, name, passwords, database);
    const admin = new pg.Client({ connectionString: new URL(`/${database}`, server).href });
    await admin.connect();
    return new Database(name, server, database, ownerUrl, admin);
  }

  /** Under the superuser. */
  get url(): string {
    return new URL(`/${this.database}`, this.server).href;
  }

  async load(dump: string): Promise<void> {
    await this.admin.query(dump);
    // What the dump has set for its own session, such as an empty search path.
    await this.admin.query('RESET ALL');
  }

  async migrate(): Promise<number> {
    if (this.name === 'portal') return migratePortal(this.ownerUrl, 'portal_app');
    return (await migrate(services[this.name], this.ownerUrl)).length;
  }

  /** Runs these migrations alone, as the release did that had no others. */
  async migrateOnly(names: readonly string[]): Promise<void> {
    const { migrations, ...settings } = migrationSettings(services[this.name as keyof typeof services]);
    const its = migrations.filter((Migration) => names.includes((new Migration() as MigrationInterface).name!));
    const source = new DataSource({ type: 'postgres', url: this.ownerUrl, migrations: its, ...settings });
    await source.initialize();
    await source.runMigrations({ transaction: 'each' });
    await source.destroy();
  }

  fingerprint = (): Promise<string> => fingerprintOf(this.admin);
  change = (statement: string) => this.admin.query(statement);

  /** Those of these statements that can't be planned or are not allowed, each with its reason. @param role `app` or `worker`. */
  async refusedOf(role: string, statements: readonly string[]): Promise<{ statement: string; reason: string }[]> {
    const refused: { statement: string; reason: string }[] = [];
    await this.admin.query(`SET ROLE ${pg.escapeIdentifier(`${this.name}_${role}`)}`);
    for (const statement of statements) {
      await this.admin.query(`EXPLAIN (GENERIC_PLAN) ${statement}`).catch(({ message: reason }: Error) => {
        refused.push({ statement, reason });
      });
    }
    await this.admin.query('RESET ROLE');
    return refused;
  }

  /** Table → its columns that may not be null, have no default and are not given by a trigger. */
  async required(): Promise<Map<string, string[]>> {
    const { rows } = await this.admin.query(
      `SELECT regexp_replace(attrelid::regclass::text, '^public\\.', '') AS table, array_agg(attname::text) AS columns
       FROM pg_attribute JOIN pg_class c ON c.oid = attrelid AND c.relkind IN ('r', 'p')
       WHERE attnum > 0 AND NOT attisdropped AND attnotnull AND NOT atthasdef AND attidentity = ''
         AND relnamespace::regnamespace::text NOT IN ('pg_catalog', 'information_schema')
         AND NOT EXISTS (
           SELECT FROM pg_trigger t JOIN pg_proc p ON p.oid = t.tgfoid
           WHERE t.tgrelid = attrelid AND p.prosrc ~ ('NEW\\.' || attname || '\\M'))
       GROUP BY 1`,
    );
    return new Map(rows.map(({ table, columns }) => [table, columns]));
  }

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
    const client = new pg.Client({ connectionString: this.server.href });
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
