import type { Migration } from '@rondetafel/platform';

/** Nothing is published on the last day of a substitute (P-13): from then on the row goes by itself. */
export const lastDaysOfSubstitutes: Migration = {
  at: '2026-12-01T08:10',
  name: 'last-days-of-substitutes',
  sql: () => ['ALTER TABLE case_coordinator ADD until_on date'],
};
