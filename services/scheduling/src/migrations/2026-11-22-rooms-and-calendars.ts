import { actorHasRole, type Migration, protectOwnTable, shareTable } from '@rondetafel/platform';

export const roomsAndCalendars: Migration = {
  at: '2026-11-22T08:00',
  name: 'rooms-and-calendars',
  sql: (roles) => [
    `CREATE TABLE room (
       room_id uuid PRIMARY KEY,
       venue text NOT NULL,
       code text NOT NULL,
       capacity integer NOT NULL CHECK (capacity > 0),
       step_free boolean NOT NULL,
       UNIQUE (venue, code))`,
    ...shareTable(roles, 'room'),

    // Hours somebody works, never what they do in them. Of professionals only.
    `CREATE TABLE weekly_pattern (
       person_id uuid PRIMARY KEY,
       intervals jsonb NOT NULL,
       updated_at timestamptz NOT NULL DEFAULT clock_timestamp())`,
    ...protectOwnTable(roles, 'weekly_pattern'),
    `CREATE POLICY upkeep ON weekly_pattern TO ${roles.app}
       USING (${actorHasRole('administrator')}) WITH CHECK (${actorHasRole('administrator')})`,
  ],
};
