import type { Migration } from '@rondetafel/platform';

/** Where somebody who works here can be called (P-11), and who added an organisation. */
export const workPhones: Migration = {
  at: '2026-12-01T09:20',
  name: 'work-phones',
  sql: () => ['ALTER TABLE professional ADD phone text', 'ALTER TABLE organisation ADD added_by_id uuid'],
};
