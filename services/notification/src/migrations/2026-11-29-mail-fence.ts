import type { Migration } from '@rondetafel/platform';

/** Mails leave by the platform's queue, which tells a sender that was given up from the one that has a mail now. */
export const mailFence: Migration = {
  at: '2026-11-29T13:00',
  name: 'mail-fence',
  sql: () => ['ALTER TABLE mail ADD COLUMN fence bigint NOT NULL DEFAULT 0'],
};
