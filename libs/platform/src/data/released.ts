import { createHash } from 'node:crypto';
import type { Sql } from '../sql.ts';
import { schemaLines } from './schema-lines.ts';

/** When the newest migration of release 1 was written. A database with a later one has been found to be of a release. */
const release1 = Date.parse('2026-11-23T01:00Z');

/** Of each service's database as release 1 made it. Before that, migrations were edited after they had run somewhere. */
export const fingerprints: Readonly<Record<string, string>> = {
  dossier: 'f1289a369f598c047b5f521c3933af229df5b319f13520d966a4324d7581f16b',
  escalation: 'de83bf8d80396e318edb9658b8aea5b9bea576292f3d9b4eb3f08eb13eabe93a',
  notification: '126a5debf455811e9e1eefd265da0ba5251b561d42220ea60f62fecdc0826200',
  scheduling: '0d7915b0fa875b0148c50ab13c8d4aed32993e2c04eae45225d6741c6aa91e8f',
};

/** A database that no migration in this code leads on from. */
export class Unreleased extends Error {
  override readonly name = 'Unreleased';
}

/** Whether any migration ran in this database. */
export async function hasMigrated(sql: Sql): Promise<boolean> {
  const { rows } = await sql.query(`SELECT to_regclass('public.schema_migration') IS NOT NULL AS known`);
  if (!rows[0].known) return false;
  return (await sql.query('SELECT FROM schema_migration LIMIT 1')).rows.length > 0;
}

/** @throws Unreleased for a database made before release 1, which may differ from any that these migrations know. */
export async function refuseUnreleased(sql: Sql, service: string): Promise<void> {
  const released = fingerprints[service];
  if (!released) return;
  const { rows: ran } = await sql.query(
    `SELECT (count(*) FILTER (WHERE timestamp > $1))::int AS later FROM schema_migration`,
    [release1],
  );
  if (ran[0].later > 0 || (await fingerprintOf(sql)) === released) return;
  throw new Unreleased(
    `the database of ${service} was made before release 1 and cannot be upgraded: begin with a new one ` +
      '(here: npm start -- --fresh, which removes all data in .data)',
  );
}

/**
 * Without brackets, which PostgreSQL sets otherwise once an expression has been dumped and loaded, and without the rights
 * on the functions in `sight`, which depended on how the roles were provisioned.
 */
export async function fingerprintOf(sql: Sql): Promise<string> {
  const { rows } = await sql.query('SELECT name FROM schema_migration ORDER BY name');
  const schema = (await schemaLines(sql)).filter((line) => !line.startsWith('grant on sight.'));
  const lines = [...schema.map((line) => line.replace(/[()]/g, '')), ...rows.map(({ name }) => name)];
  return createHash('sha256').update(lines.join('\0')).digest('hex');
}
