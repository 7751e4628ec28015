import type { DatabaseRoles } from '@rondetafel/platform';

/** What only handlers and senders touch: requests have no grant, and no row would be theirs if they had. */
export const workersOnly = (roles: DatabaseRoles, table: string): string[] => [
  `GRANT SELECT, INSERT, UPDATE, DELETE ON ${table} TO ${roles.worker}`,
  `ALTER TABLE ${table} ENABLE ROW LEVEL SECURITY`,
  `ALTER TABLE ${table} FORCE ROW LEVEL SECURITY`,
  `CREATE POLICY work ON ${table} TO ${roles.worker} USING (true) WITH CHECK (true)`,
  `CREATE POLICY requests ON ${table} TO ${roles.app} USING (false)`,
];
