import { type Migration, protectOwnTable } from '@rondetafel/platform';

/** Own tables by a secret link: of the secret only its hash is kept. */
export const calendarFeeds: Migration = {
  at: '2026-12-02T09:40',
  name: 'calendar-feeds',
  sql: (roles) => [
    `CREATE TABLE calendar_feed (
       person_id uuid PRIMARY KEY,
       secret_hash bytea NOT NULL UNIQUE,
       language text NOT NULL,
       made_at timestamptz NOT NULL)`,
    ...protectOwnTable(roles, 'calendar_feed'),

    // What the feed handed out last of each table, so that one that is called off is cancelled there.
    `CREATE TABLE calendar_feed_line (
       person_id uuid NOT NULL,
       round_table_id uuid NOT NULL,
       case_id uuid NOT NULL,
       uid uuid NOT NULL,
       sequence int NOT NULL,
       status text NOT NULL,
       starts_at timestamptz NOT NULL,
       ends_at timestamptz NOT NULL,
       venue text,
       room text,
       changed_at timestamptz NOT NULL,
       PRIMARY KEY (person_id, round_table_id))`,
    'CREATE INDEX calendar_feed_line_by_case ON calendar_feed_line (case_id)',
    ...protectOwnTable(roles, 'calendar_feed_line'),
  ],
};

/** A link ends when its owner was not here for long: nothing else says that they left. */
export const calendarFeedsSeen: Migration = {
  at: '2026-12-04T08:20',
  name: 'calendar-feeds-seen',
  sql: () => [
    'ALTER TABLE calendar_feed ADD seen_on date NOT NULL DEFAULT CURRENT_DATE',
    'ALTER TABLE calendar_feed ALTER seen_on DROP DEFAULT',
  ],
};
