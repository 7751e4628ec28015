import { byColumn, capability } from '@rondetafel/platform';
import { AuthorityController } from './authority.controller.ts';
import { AuthorityService } from './authority.service.ts';
import { authorities, authorityTable } from './authority.table.ts';

export const authority = capability({
  name: 'authority',
  about: 'Who decides for a member, in what, and where that was checked (P-16, P-35).',
  controllers: [AuthorityController],
  providers: [AuthorityService],
  tables: {
    member_authority: { entity: authorityTable, case: byColumn('case_id'), member: byColumn('member_id') },
  },
  migrations: [authorities],
  activities: { authority: 'Vastleggen wie over een gezinslid beslist' },
});
