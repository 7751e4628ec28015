import { byColumn, capability, never } from '@rondetafel/platform';
import { meetings, meetingTable } from './meeting.table.ts';

export const meeting = capability({
  name: 'meeting',
  about: 'The tables and conferences of a case as scheduling publishes them: when, who, held or not (P-10, S002-29).',
  tables: {
    meeting: {
      entity: meetingTable,
      case: byColumn('case_id'),
      member: never('Who was invited is ids, sealed with the key of the case, and goes with the case.'),
    },
  },
  migrations: [meetings],
});
