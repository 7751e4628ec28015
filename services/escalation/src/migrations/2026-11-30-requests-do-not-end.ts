import type { Migration } from '@rondetafel/platform';

/** No release ever wrote `ended`: a request is open until it is decided or withdrawn. */
export const requestsDoNotEnd: Migration = {
  at: '2026-11-30T09:00',
  name: 'requests-do-not-end',
  sql: () => [
    'ALTER TABLE request DROP CONSTRAINT request_state_check',
    `ALTER TABLE request ADD CONSTRAINT request_state_check CHECK (state IN ('open', 'decided', 'withdrawn'))`,
  ],
};
