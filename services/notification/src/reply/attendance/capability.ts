import { attendanceReplyReceived } from '@rondetafel/contracts';
import { capability } from '@rondetafel/platform';

export const attendance = capability({
  name: 'attendance',
  about: 'Replies of invited people, passed on as they come in; scheduling has them and compares (P-11, P-18).',
  publishes: [attendanceReplyReceived],
  activities: { 'attendance-reply': 'Antwoord op een uitnodiging aannemen en doorgeven' },
});
