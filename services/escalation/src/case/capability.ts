import { byColumn, capability, never, outOfList, withRowsOf } from '@rondetafel/platform';
import { CaseListener } from './case.listener.ts';
import { assignmentTable, caseTable, involvementTable, knownPartyTable, requestTable } from './case.table.ts';
import { PartiesSealed } from './parties-sealed.ts';

const ofCase = { case: byColumn('case_id'), member: never('It names the case and people at work, no member.') };

export const theCase = capability({
  name: 'case',
  about:
    'What this service knows of a case (ids and codes only) and what its rules decide on: requests, parties named, assignments, involvements. Who stands in it how.',
  controllers: [CaseListener],
  providers: [PartiesSealed],
  tables: {
    escalation_case: { entity: caseTable, case: byColumn('case_id'), member: outOfList('member_ids') },
    request: { entity: requestTable, ...ofCase },
    known_party: { entity: knownPartyTable, case: withRowsOf('request'), member: outOfList('member_ids') },
    coordinator_assignment: { entity: assignmentTable, ...ofCase },
    involvement: { entity: involvementTable, ...ofCase },
  },
});
