import type { Migration } from '@rondetafel/platform';

export const upgrades: Migration = {
  at: '2026-11-29T17:35',
  name: 'upgrade',
  sql: ({ worker }) => [
    // Which steps of an upgrade were done, that the service itself does at its start.
    'CREATE TABLE upgrade (step text PRIMARY KEY, done_at timestamptz NOT NULL DEFAULT clock_timestamp())',
    'ALTER TABLE upgrade ENABLE ROW LEVEL SECURITY',
    'ALTER TABLE upgrade FORCE ROW LEVEL SECURITY',
    `GRANT SELECT, INSERT ON upgrade TO ${worker}`,
    `CREATE POLICY work ON upgrade TO ${worker} USING (true) WITH CHECK (true)`,
  ],
};
