import type { Migration } from '@rondetafel/platform';

/** A work list is filtered by district and urgency along an index too. */
export const workListFilters: Migration = {
  at: '2026-12-02T09:00',
  name: 'work-list-filters',
  sql: () => [
    'CREATE INDEX work_list_by_district ON work_list (list, district, received_at, request_id)',
    'CREATE INDEX work_list_urgent ON work_list (list, received_at, request_id) WHERE urgent AND live',
  ],
};
