import type { Migration } from '@rondetafel/platform';

/** Who is listed without an account comes only when named (P-11). Dossier lists everybody again; until then as before. */
export const accounts: Migration = {
  at: '2026-11-30T10:10',
  name: 'accounts',
  sql: () => ['ALTER TABLE professional ADD has_account boolean NOT NULL DEFAULT true'],
};
