import type { Sql } from '../sql.ts';

/**
 * A database's schema as sorted lines: tables with columns, constraints, indexes, policies, triggers, functions, views and
 * who may do what. Two databases with the same lines behave alike.
 */
export async function schemaLines(sql: Sql): Promise<string[]> {
  const { rows } = await sql.query(`
    WITH own AS (SELECT oid, nspname, nspowner, nspacl FROM pg_namespace
      WHERE nspname NOT LIKE 'pg\\_%' AND nspname <> 'information_schema'),
    relation AS (SELECT c.*, o.nspname || '.' || c.relname AS name FROM pg_class c JOIN own o ON o.oid = c.relnamespace
      WHERE NOT EXISTS (SELECT 1 FROM pg_depend d WHERE d.objid = c.oid AND d.deptype = 'e')),
    routine AS (SELECT p.* FROM pg_proc p JOIN own o ON o.oid = p.pronamespace
      WHERE NOT EXISTS (SELECT 1 FROM pg_depend d WHERE d.objid = p.oid AND d.deptype = 'e')),
    line AS (
      SELECT 'schema ' || nspname AS line FROM own
      UNION ALL SELECT format('%s %s owner %s, rls %s %s, %s %s', relkind, name, relowner::regrole, relrowsecurity,
        relforcerowsecurity, relpersistence, reloptions) FROM relation WHERE relkind IN ('r', 'v', 'm', 'S', 'p')
      UNION ALL SELECT format('column %s.%s %s%s default %s identity %s', r.name, a.attname,
        format_type(a.atttypid, a.atttypmod), CASE WHEN a.attnotnull THEN ' not null' ELSE '' END,
        pg_get_expr(d.adbin, d.adrelid), a.attidentity)
        FROM relation r JOIN pg_attribute a ON a.attrelid = r.oid AND a.attnum > 0 AND NOT a.attisdropped
        LEFT JOIN pg_attrdef d ON (d.adrelid, d.adnum) = (a.attrelid, a.attnum) WHERE r.relkind IN ('r', 'p', 'v', 'm')
      UNION ALL SELECT format('constraint %s %s %s', r.name, k.conname, pg_get_constraintdef(k.oid))
        FROM relation r JOIN pg_constraint k ON k.conrelid = r.oid WHERE k.contype <> 'n'
      UNION ALL SELECT pg_get_indexdef(oid) FROM relation WHERE relkind = 'i'
      UNION ALL SELECT pg_get_triggerdef(t.oid) FROM relation r JOIN pg_trigger t ON t.tgrelid = r.oid WHERE NOT tgisinternal
      UNION ALL SELECT 'view ' || name || ' ' || pg_get_viewdef(oid) FROM relation WHERE relkind IN ('v', 'm')
      UNION ALL SELECT format('policy %s', to_jsonb(p)) FROM pg_policies p
      UNION ALL SELECT format('function owner %s: %s', proowner::regrole, pg_get_functiondef(oid)) FROM routine WHERE prokind = 'f'
      UNION ALL SELECT format('extension %s', extname) FROM pg_extension
      UNION ALL SELECT format('grant on %s: %s', nspname, g) FROM own, unnest(coalesce(nspacl, acldefault('n', nspowner))) g
      UNION ALL SELECT format('grant on %s: %s', name, g) FROM relation,
        unnest(coalesce(relacl, acldefault(CASE relkind WHEN 'S' THEN 's' ELSE 'r' END::"char", relowner))) g
        WHERE relkind IN ('r', 'v', 'm', 'S', 'p')
      UNION ALL SELECT format('grant on %s.%s: %s', r.name, a.attname, g)
        FROM relation r JOIN pg_attribute a ON a.attrelid = r.oid, unnest(a.attacl) g
      UNION ALL SELECT format('grant on %s: %s', p.oid::regprocedure, g)
        FROM routine p, unnest(coalesce(proacl, acldefault('f', proowner))) g
      UNION ALL SELECT format('default for %s in %s %s: %s', defaclrole::regrole, defaclnamespace::regnamespace, defaclobjtype, g)
        FROM pg_default_acl, unnest(defaclacl) g)
    SELECT line FROM line ORDER BY line COLLATE "C"`);
  return rows.map(({ line }) => line);
}
