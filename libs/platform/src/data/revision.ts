import { StaleVersion } from '../problem/faults.ts';
import type { Sql } from '../sql.ts';

/**
 * The next version of an object. Call it with the row locked.
 * @param object such as `case:<id>`.
 * @param has the version now stored.
 * @param expected what the caller had in `If-Match`.
 * @param fields names (never values) of what changes.
 * @throws StaleVersion when somebody else changed it first.
 */
export async function revise(
  tx: Sql,
  { object, has, expected, fields }: { object: string; has: number; expected: number; fields: readonly string[] },
): Promise<number> {
  if (expected !== has) {
    const { rows } = await tx.query('SELECT version, fields, at FROM chassis.changes_since($1, $2)', [
      object,
      expected,
    ]);
    throw new StaleVersion(
      has,
      rows.map(({ version, fields, at }) => ({ version, fields, changedAt: at.toISOString() })),
    );
  }
  await tx.query('SELECT chassis.revise($1, $2, $3)', [object, has + 1, fields]);
  return has + 1;
}
