import { byColumn, capability, never } from '@rondetafel/platform';
import { MemberAccessController, OpenPageController } from './member-access.controller.ts';
import { MemberAccessService } from './member-access.service.ts';
import { accessTable, memberAccess, memberAccessTries } from './member-access.table.ts';

export const memberAccessCapability = capability({
  name: 'member-access',
  about: 'Access of a member to the own page, by a code that who coordinates hands over (P-16, P-19).',
  controllers: [MemberAccessController, OpenPageController],
  providers: [MemberAccessService],
  tables: {
    member_access: { entity: accessTable, case: byColumn('case_id'), member: byColumn('member_id') },
    member_access_try: {
      over: `tried_at[cardinality(tried_at)] <= $1::timestamptz - interval '1 hour'`,
      case: never('Of who signed in, of no case yet; gone an hour after the last try.'),
      member: never('Of who signed in, of no member yet; gone an hour after the last try.'),
    },
  },
  migrations: [memberAccess, memberAccessTries],
  activities: { 'member-access': 'Toegang geven van een gezinslid tot de eigen pagina' },
});
