import type { Sql } from '../sql.ts';

/**
 * Something about this id came in. When it was erased before, what is stored of that is swept away once more (P-29).
 * @returns whether it was erased.
 */
export async function isErased(sql: Sql, id: string): Promise<boolean> {
  const { rowCount } = await sql.query(
    'UPDATE chassis.erased_subject SET swept_at = NULL, looked_at = NULL WHERE subject = $1',
    [id],
  );
  return rowCount !== 0;
}
