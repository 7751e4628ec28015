import type { Migration } from '@rondetafel/platform';

export const colleagues: Migration = {
  at: '2026-11-22T09:00',
  name: 'colleagues',
  sql: () => [
    // P-11: added in twenty seconds, by name and organisation alone; an account and a work title may come later.
    'ALTER TABLE professional ALTER function DROP NOT NULL',
    'ALTER TABLE professional ADD function_code text, ADD has_account boolean NOT NULL DEFAULT true',
    'CREATE INDEX organisation_by_name ON organisation (name, organisation_id)',
    'CREATE INDEX professional_by_name ON professional (name, person_id)',
  ],
};
