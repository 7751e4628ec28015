import { byColumn, capability, never } from '@rondetafel/platform';
import { IntroductionListener } from './introduction.listener.ts';
import { introducedTable } from './introduction.table.ts';

export const introduction = capability({
  name: 'introduction',
  about: 'Who added whom, and who coordinates whose case: they may say where somebody is reached (P-11).',
  controllers: [IntroductionListener],
  tables: {
    introduced_person: { entity: introducedTable, case: byColumn('case_id'), member: byColumn('person_id') },
    case_coordinator: {
      // A substitute after the last day (P-13).
      over: `until_on < ($1::timestamptz AT TIME ZONE 'Europe/Amsterdam')::date`,
      case: byColumn('case_id'),
      member: never('It names the case and people at work, no member.'),
    },
  },
});
