import { capability } from '@rondetafel/platform';
import { memberNotices } from '../../migrations/2026-12-03-member-notices.ts';
import { coordinatorChanged } from '../../migrations/2026-12-04-coordinator-changed.ts';
import { MemberNoticeController } from './member-notice.controller.ts';
import { MemberNoticeListener } from './member-notice.listener.ts';
import { MemberNoticeService } from './member-notice.service.ts';

export const memberNotice = capability({
  name: 'member-notice',
  about:
    'Tells members that their dossier opened, a party joined or somebody else coordinates: a mail without content, or somebody tells them (P-17, P-26).',
  controllers: [MemberNoticeController, MemberNoticeListener],
  providers: [MemberNoticeService],
  migrations: [memberNotices, coordinatorChanged],
  activities: { 'member-notice': 'Informeren van gezinsleden over hun dossier en wie erbij betrokken is' },
});
