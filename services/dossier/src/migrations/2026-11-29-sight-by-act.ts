import { type Migration, pastRowSecurity } from '@rondetafel/platform';

/** In release 1 whoever a request named as the one who asked saw the household (P-4). */
const namedOnly = `standing = 'requester' AND ended_at IS NULL
  AND NOT EXISTS (SELECT FROM case_record c WHERE c.case_id = i.case_id AND c.reported_by_person = i.person_id)
  AND NOT EXISTS (SELECT FROM case_request r WHERE r.case_id = i.case_id AND r.requested_by_id = i.person_id
    AND r.state = 'decided' AND r.outcome = 'round-table')`;

export const sightByAct: Migration = {
  at: '2026-11-29T16:10',
  name: 'sight-by-act',
  sql: () =>
    pastRowSecurity(
      ['involvement', 'case_record', 'case_request'],
      [`UPDATE involvement i SET ended_at = clock_timestamp() WHERE ${namedOnly}`],
    ),
};
