import { createHash } from 'node:crypto';
import type { Sql } from '../sql.ts';
import { schemaLines } from './schema-lines.ts';

/** When the newest migration of release 1 was written. A database with a later one has been found to be of a release. */
const release1 = Date.parse('2026-11-23T01:00Z');

/** Of each service's database as release 1 made it. Before that, migrations were edited after they had run somewhere. */
export const fingerprints: Readonly<Record<string, string>> = {
  dossier: '40de711423a1a20736748ba00ce2f779fba961cb4c8f67750efe9a4507e3dd58',
  escalation: '37b75669ecff84678f400065ae272222147b4e35a9db656e3ef1db6c4c9118c0',
  notification: '126a5debf455811e9e1eefd265da0ba5251b561d42220ea60f62fecdc0826200',
  scheduling: '8a17a506c6b601ef0835b580997c6e7c00c97d0380669cbbc0779922b333238b',
};

/** A database that no migration in this code leads on from. */
export class Unreleased extends Error {
  override readonly name = 'Unreleased';
}

/** @throws Unreleased for a database made before release 1, which may differ from any that these migrations know. */
export async function refuseUnreleased(sql: Sql, service: string): Promise<void> {
  const released = fingerprints[service];
  const { rows } = await sql.query(`SELECT to_regclass('public.schema_migration') IS NOT NULL AS migrated`);
  if (!released || !rows[0].migrated) return;
  const { rows: ran } = await sql.query(
    `SELECT count(*)::int AS all, (count(*) FILTER (WHERE timestamp > $1))::int AS later FROM schema_migration`,
    [release1],
  );
  if (ran[0].all === 0 || ran[0].later > 0 || (await fingerprintOf(sql)) === released) return;
  throw new Unreleased(
    `the database of ${service} was made before release 1 and cannot be upgraded: begin with a new one ` +
      '(here: npm start -- --fresh, which removes all data in .data)',
  );
}

/** Without brackets: PostgreSQL sets these otherwise once an expression has been dumped and loaded. */
export async function fingerprintOf(sql: Sql): Promise<string> {
  const { rows } = await sql.query('SELECT name FROM schema_migration ORDER BY name');
  const lines = [...(await schemaLines(sql)).map((line) => line.replace(/[()]/g, '')), ...rows.map(({ name }) => name)];
  return createHash('sha256').update(lines.join('\0')).digest('hex');
}
