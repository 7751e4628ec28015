import { type Migration, protectCaseTable } from '@rondetafel/platform';

export const accessTerms: Migration = {
  at: '2026-11-29T14:15',
  name: 'access-terms',
  sql: (roles) => [
    // The access point's own term, for as long as it has not answered (P-7).
    `CREATE TABLE access_term (
       request_id uuid PRIMARY KEY,
       case_id uuid NOT NULL,
       term_id uuid NOT NULL,
       frozen jsonb NOT NULL,
       state text NOT NULL)`,
    'CREATE INDEX access_term_by_case ON access_term (case_id)',
    ...protectCaseTable(roles, 'access_term'),
    // Those that a newly known calendar may move, so that a start finds them without reading the others (P-15).
    ...['case_term', 'access_term'].map(
      (table) =>
        `CREATE INDEX ${table}_provisional ON ${table} (case_id) WHERE frozen #>> '{term,provisional}' = 'true'`,
    ),
  ],
};
