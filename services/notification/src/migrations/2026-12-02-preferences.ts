import { type Migration, protectOwnTable } from '@rondetafel/platform';

/** How a person uses the workplace, on every device. What is null was never chosen. */
export const preferences: Migration = {
  at: '2026-12-02T09:20',
  name: 'preferences',
  sql: (roles) => [
    `CREATE TABLE preference (
       person_id uuid PRIMARY KEY,
       language text,
       theme text,
       density text,
       keys text)`,
    ...protectOwnTable(roles, 'preference'),
  ],
};
