import { byColumn, byStatement, capability, never, outOfList } from '@rondetafel/platform';
import { guestNeeds } from '../migrations/2026-12-01-guest-needs.ts';
import { reachedCoordinator } from '../migrations/2026-12-02-reached-coordinator.ts';
import { caseConferences } from '../migrations/2026-12-03-case-conferences.ts';
import { caseCopyTable, partyTable, requestTable } from './case.table.ts';
import { PartiesSealed } from './parties-sealed.ts';

/** Out of the household, as a member and as somebody's representative. */
const outOfHousehold = byStatement(
  `UPDATE planned_case SET members = (
     SELECT coalesce(jsonb_agg(CASE WHEN member ? 'representativeIds'
       THEN jsonb_set(member, '{representativeIds}', (member -> 'representativeIds') - $1::text) ELSE member END), '[]')
     FROM jsonb_array_elements(members) AS member WHERE member ->> 'memberId' <> $1::text),
     guest_needs = jsonb_set(guest_needs, '{preferredTimes}', (
       SELECT coalesce(jsonb_agg(one), '[]') FROM jsonb_array_elements(guest_needs -> 'preferredTimes') AS one
       WHERE one ->> 'memberId' <> $1::text))
   WHERE members::text || coalesce(guest_needs::text, '') LIKE '%' || $1::text || '%'`,
);

export const theCase = capability({
  name: 'case',
  about: 'What other services published of a case: household, coordinators, requests, parties.',
  providers: [PartiesSealed],
  migrations: [guestNeeds, reachedCoordinator, caseConferences],
  tables: {
    planned_case: { entity: caseCopyTable, case: byColumn('case_id'), member: outOfHousehold },
    request: { entity: requestTable, case: byColumn('case_id'), member: never('It names no person.') },
    party: { entity: partyTable, case: byColumn('case_id'), member: outOfList('member_ids') },
  },
});
