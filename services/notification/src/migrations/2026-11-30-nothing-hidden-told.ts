import { type Migration, pastRowSecurity } from '@rondetafel/platform';

const shown = (table: string, seats: string) => `
  INSERT INTO released_party (case_id, party_id, restricted)
  SELECT case_id, (seat ->> 'partyId')::uuid, false FROM ${table}, jsonb_array_elements(said -> '${seats}') seat
  WHERE seat ? 'partyId' AND NOT (seat ->> 'restricted')::boolean ON CONFLICT DO NOTHING`;

export const nothingHiddenTold: Migration = {
  at: '2026-11-30T09:40',
  name: 'nothing-hidden-told',
  sql: () => [
    'ALTER TABLE released_party ADD restricted boolean, ADD sealed bytea',
    'CREATE INDEX released_party_in_clear ON released_party (case_id) WHERE sealed IS NULL',
    ...pastRowSecurity(
      ['inbox_line', 'released_party', 'appointment', 'offer'],
      [
        // What broke is for the planner to say: one of these lines told of a hidden party (P-27).
        `UPDATE inbox_line SET kind = 'booking-to-check'
         WHERE kind IN ('room-too-small', 'room-not-step-free', 'hidden-party-undecided')`,
        // A row was of a party that had been hidden. From now on each party has one, sealed at the first start.
        'UPDATE released_party SET restricted = false',
        shown('appointment', 'attendees'),
        shown('offer', 'asked'),
      ],
    ),
  ],
};
