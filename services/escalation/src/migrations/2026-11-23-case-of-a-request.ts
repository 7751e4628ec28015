import { type Migration, sightFunction } from '@rondetafel/platform';

export const caseOfARequest: Migration = {
  at: '2026-11-23T01:00',
  name: 'case-of-a-request',
  // Which case to look at, before it is asked whether the actor may see it (note 0033).
  sql: (roles) =>
    sightFunction(
      roles,
      'case_of_request(uuid)',
      'uuid',
      'SELECT r.case_id FROM public.request r WHERE r.request_id = $1',
    ),
};
