import { attendanceReplyReceived } from '@rondetafel/contracts';
import { type Attendance, type Reply, receiveReply, whyTooLate } from './attendance.ts';

const now = '2026-11-23T09:00:00.000Z';
const appointment = { startsAt: '2026-12-03T09:00:00Z', revision: 1, cancelled: false };
const invited: Attendance = { roundTableId: 'table', personId: 'school', appointment, lastTold: 'moved' };

describe('P-11: an answer', () => {
  test.each<[string, Partial<Attendance>, number, string, ReturnType<typeof whyTooLate>]>([
    ['of who is invited counts', {}, 1, now, undefined],
    ['of who was just invited counts', { lastTold: 'booked' }, 1, now, undefined],
    ['to nothing does not', { appointment: undefined }, 1, now, 'unknown'],
    ['to what is off does not', { appointment: { ...appointment, cancelled: true } }, 1, now, 'cancelled'],
    ['when it has begun does not', {}, 1, '2026-12-03T09:00:00.000Z', 'over'],
    ['just before it begins counts', {}, 1, '2026-12-03T08:59:59.999Z', undefined],
    ['to an older revision does not', {}, 0, now, 'outdated'],
    ['of who is not invited any more does not', { lastTold: 'withdrawn' }, 1, now, 'withdrawn'],
    ['of who was never told does not', { lastTold: undefined }, 1, now, 'withdrawn'],
  ])('%s', (_what, changes, revision, at, why) => {
    expect(whyTooLate({ ...invited, ...changes }, revision, at)).toBe(why);
  });

  const given: Reply = { revision: 1, answer: 'accepted' };

  test('is kept and published', () => {
    const { roundTableId, personId } = invited;
    const said = { roundTableId, personId, revision: 1, answer: 'accepted', receivedAt: now };
    const { next, events } = receiveReply(invited, given, now);
    expect(next.reply).toEqual(given);
    expect(events).toEqual([{ event: attendanceReplyReceived, data: said }]);
  });

  test('is published when it is the same again: the table may have another by now', () => {
    expect(receiveReply({ ...invited, reply: given }, given, now).events).toHaveLength(1);
  });
});
