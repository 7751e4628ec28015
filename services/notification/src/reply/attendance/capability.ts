import { attendanceReplyReceived } from '@rondetafel/contracts';
import { byColumn, capability } from '@rondetafel/platform';

export const attendance = capability({
  name: 'attendance',
  about: 'The last answer of each invited person; scheduling decides what it means (P-11, P-18).',
  tables: { attendance_reply: { case: byColumn('case_id'), member: byColumn('person_id') } },
  publishes: [attendanceReplyReceived],
  activities: { 'attendance-reply': 'Antwoord op een uitnodiging aannemen en doorgeven' },
});
