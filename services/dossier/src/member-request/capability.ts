import { memberAnswerMissing, memberAsked } from '@rondetafel/contracts';
import { byColumn, capability } from '@rondetafel/platform';
import { MemberRequestController } from './member-request.controller.ts';
import { MemberRequestListener } from './member-request.listener.ts';
import { MemberRequestService } from './member-request.service.ts';
import { memberRequests, memberRequestTable } from './member-request.table.ts';
import { memberAnswerDue } from './member-request.timers.ts';

export const memberRequest = capability({
  name: 'member-request',
  about: 'What a member asks to correct, objects to or says, and the answer within a month (P-26).',
  controllers: [MemberRequestController, MemberRequestListener],
  providers: [MemberRequestService],
  tables: {
    member_request: { entity: memberRequestTable, case: byColumn('case_id'), member: byColumn('member_id') },
  },
  migrations: [memberRequests],
  publishes: [memberAsked, memberAnswerMissing],
  timers: [memberAnswerDue],
  activities: { 'member-request': 'Beantwoorden van wat een gezinslid vraagt over de eigen gegevens' },
});
