import type { Migration } from '@rondetafel/platform';

/** Whoever is erased is looked up in the lines about their answers (P-29), in whatever case those are. */
export const answersByPerson: Migration = {
  at: '2026-11-29T14:00',
  name: 'answers-by-person',
  sql: () => [
    `CREATE INDEX inbox_line_answered_by ON inbox_line ((facts ->> 'answeredBy')) WHERE facts ->> 'answeredBy' IS NOT NULL`,
  ],
};
