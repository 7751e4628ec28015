import type { Migration } from '@rondetafel/platform';

/**
 * A mail that was given up keeps `begun_at` only where a server may have taken it all the same. Of those given up before,
 * nobody knows, and nothing took them back then.
 */
export const maybeSent: Migration = {
  at: '2026-11-29T15:00',
  name: 'maybe-sent',
  sql: () => [
    // The owner is held by row-level security too, and no policy is theirs.
    'ALTER TABLE mail NO FORCE ROW LEVEL SECURITY',
    `UPDATE mail SET begun_at = NULL WHERE status = 'failed'`,
    'ALTER TABLE mail FORCE ROW LEVEL SECURITY',
  ],
};
