import type { Migration } from '@rondetafel/platform';

export const directoryByEvents: Migration = {
  at: '2026-11-29T16:50',
  name: 'directory-by-events',
  // The copy of the directory is kept by events.
  sql: ({ app }) => [
    `REVOKE INSERT, UPDATE, DELETE ON organisation, professional FROM ${app}`,
    // Null until dossier lists who was here before once more: nobody asks for them in those seconds (P-4).
    'ALTER TABLE professional ADD organisation_id uuid',
  ],
};
