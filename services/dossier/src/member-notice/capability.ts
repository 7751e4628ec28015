import { memberNoticeDue } from '@rondetafel/contracts';
import { byColumn, capability } from '@rondetafel/platform';
import { membersToInform } from '../case/case.timers.ts';
import { MemberNoticeController } from './member-notice.controller.ts';
import { MemberNoticeListener } from './member-notice.listener.ts';
import { MemberNoticeService } from './member-notice.service.ts';
import { memberNotices, memberNoticeTable, noticesToGuardians } from './member-notice.table.ts';
import { noticeFallsDue } from './member-notice.timers.ts';

export const memberNotice = capability({
  name: 'member-notice',
  about:
    'Members, and who decides for a child from outside, are told that the dossier opened, which party joined and that somebody else coordinates, on the next working day or when a postponing ends (P-26).',
  controllers: [MemberNoticeController, MemberNoticeListener],
  providers: [MemberNoticeService],
  tables: {
    member_notice: { entity: memberNoticeTable, case: byColumn('case_id'), member: byColumn('member_id') },
  },
  migrations: [memberNotices, noticesToGuardians],
  publishes: [memberNoticeDue],
  timers: [membersToInform, noticeFallsDue],
  activities: { 'member-notice': 'Informeren van gezinsleden over hun dossier en wie erbij betrokken is' },
});
