import type { Migration } from '@rondetafel/platform';
import { workersOnly } from './workers-only.ts';

export const offers: Migration = {
  at: '2026-11-22T15:00',
  name: 'offers',
  sql: (roles) => [
    `CREATE TABLE offer (
       offer_id uuid PRIMARY KEY,
       round_table_id uuid NOT NULL,
       case_id uuid NOT NULL,
       ended boolean NOT NULL DEFAULT false,
       said jsonb NOT NULL)`,
    'CREATE INDEX offer_case ON offer (case_id)',
    'CREATE INDEX offer_round_table ON offer (round_table_id)',
    ...workersOnly(roles, 'offer'),
    `CREATE TABLE options_reply (
       offer_id uuid NOT NULL,
       person_id uuid NOT NULL,
       case_id uuid NOT NULL,
       option_ids uuid[] NOT NULL,
       PRIMARY KEY (offer_id, person_id))`,
    'CREATE INDEX options_reply_case ON options_reply (case_id)',
    ...workersOnly(roles, 'options_reply'),
    `CREATE INDEX mail_offer ON mail ((letter -> 'offer' ->> 'offerId')) WHERE news = 'offered'`,
  ],
};
