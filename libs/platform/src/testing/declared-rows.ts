import { randomUUID } from 'node:crypto';
import type { Pool } from 'pg';
import type { ErasedCase, Erasure } from '../erasure/erasure.ts';

interface Column {
  readonly name: string;
  readonly type: string;
  /** Has to be given: not null, and without a default. */
  readonly wanted: boolean;
}

/**
 * Puts one row into a table from its declaration: the columns by which a case and a member leave it name them, the others
 * hold a value of their type.
 * @throws where a constraint wants more than that, which only a person can know.
 */
export async function insertDeclaredRow(
  admin: Pool,
  table: string,
  erasure: Erasure,
  { caseId, memberIds }: ErasedCase,
): Promise<void> {
  const named = new Map<string, string>();
  for (const [removal, id] of [
    [erasure.case(table), caseId],
    [erasure.member(table), memberIds[0]],
  ] as const) {
    if ('column' in removal && removal.column && id) named.set(removal.column, id);
  }
  const { rows } = await admin.query<Column>(
    `SELECT attname AS name, format_type(atttypid, NULL) AS type,
       attnotnull AND NOT atthasdef AND attidentity = '' AS wanted
     FROM pg_attribute WHERE attrelid = $1::regclass AND attnum > 0 AND NOT attisdropped`,
    [table],
  );
  const given = rows.filter(({ name, wanted }) => wanted || named.has(name));
  const values = given.map(({ name, type }) => named.get(name) ?? anyOf(type));
  const places = values.map((_, index) => `$${index + 1}`).join(', ');
  const names = given.map(({ name }) => name).join(', ');
  try {
    await admin.query(`INSERT INTO ${table} (${names}) VALUES (${places})`, values);
  } catch (cause) {
    throw new Error(`${table} needs a row that its columns do not tell: let \`fill\` make one`, { cause });
  }
}

function anyOf(type: string): unknown {
  if (type.endsWith('[]')) return [];
  switch (type) {
    case 'uuid':
      return randomUUID();
    case 'boolean':
      return true;
    case 'bytea':
      return Buffer.of(1);
    case 'jsonb':
      return {};
    case 'date':
      return '2026-12-01';
    case 'timestamp with time zone':
      return '2026-12-01T09:00:00Z';
    case 'integer':
    case 'bigint':
    case 'smallint':
      return 1;
    default:
      return 'text';
  }
}
