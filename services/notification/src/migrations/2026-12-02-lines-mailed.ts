import type { Migration } from '@rondetafel/platform';

/** Which lines no mail counted yet; what was there before is not mailed any more. */
export const linesMailed: Migration = {
  at: '2026-12-02T09:00',
  name: 'lines-mailed',
  sql: () => [
    `ALTER TABLE inbox_line
       ADD COLUMN urgent boolean NOT NULL DEFAULT false,
       ADD COLUMN mailed boolean NOT NULL DEFAULT true`,
    'ALTER TABLE inbox_line ALTER COLUMN mailed SET DEFAULT false',
    'CREATE INDEX inbox_line_to_mail ON inbox_line (person_id) WHERE NOT mailed',
  ],
};
