import type { Pool } from 'pg';

/**
 * Tables about a case (with a column `case_id`) that are not behind forced row-level security with a policy for both
 * roles. Every service asserts on a migrated database that there are none.
 */
export async function unprotectedTables(admin: Pool): Promise<string[]> {
  const { rows } = await admin.query(`
    SELECT c.oid::regclass::text AS name FROM pg_class c JOIN pg_attribute a ON a.attrelid = c.oid
    WHERE c.relkind IN ('r', 'p') AND a.attname = 'case_id' AND NOT a.attisdropped
      AND NOT (c.relrowsecurity AND c.relforcerowsecurity
        AND (SELECT count(DISTINCT r) FROM pg_policy p, unnest(p.polroles) r WHERE p.polrelid = c.oid) >= 2)
    ORDER BY 1`);
  return rows.map(({ name }) => name);
}
