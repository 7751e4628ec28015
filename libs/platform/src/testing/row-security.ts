import type { Pool } from 'pg';
import { rolesOf } from '../data/roles.ts';
import type { Service } from '../service.ts';

/** Without a person or a case in them; read by requests as they are. */
const ofThePlatform = ['chassis.clock', 'event_epoch', 'schema_migration'];

/**
 * Tables that the app role reaches, in any way, without forced row-level security with a policy for it and one for the
 * worker role; and views that read as their owner. The exceptions are tables that neither a case nor a member ever leaves,
 * as their capability declares (the directory, the rooms). Every service asserts on a migrated database that there are
 * none.
 */
export async function unprotectedTables(admin: Pool, service: Service): Promise<string[]> {
  const open = [...service.erasures].filter(([table, erasure]) =>
    [erasure.case(table), erasure.member(table)].every((removal) => !('ask' in removal)),
  );
  const { rows } = await admin.query(
    `SELECT c.oid::regclass::text AS name FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
     WHERE c.relkind IN ('r', 'p', 'v', 'm') AND n.nspname NOT IN ('pg_catalog', 'information_schema')
       AND (has_table_privilege($1, c.oid, 'SELECT, INSERT, UPDATE, DELETE, TRUNCATE')
         OR has_any_column_privilege($1, c.oid, 'SELECT, INSERT, UPDATE'))
       AND NOT c.oid::regclass::text = ANY ($2)
       AND NOT coalesce('security_invoker=true' = ANY (c.reloptions), false)
       AND NOT (c.relrowsecurity AND c.relforcerowsecurity
         AND (SELECT count(DISTINCT r) FROM pg_policy p, unnest(p.polroles) r WHERE p.polrelid = c.oid) >= 2)
     ORDER BY 1`,
    [rolesOf(service.name).app, [...ofThePlatform, ...open.map(([table]) => table)]],
  );
  return rows.map(({ name }) => name);
}
