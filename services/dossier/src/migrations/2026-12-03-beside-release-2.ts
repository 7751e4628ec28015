import type { Migration } from '@rondetafel/platform';

/** Processes of release 2 give a case no number. Taken away when none of them can run any more. */
export const besideRelease2: Migration = {
  at: '2026-12-03T09:10',
  name: 'beside-release-2',
  sql: () => ['ALTER TABLE case_record ALTER digits SET DEFAULT sight.free_case_digits()'],
};
