import { attendanceReplyReceived } from '@rondetafel/contracts';
import { type Attendance, addsSomething, type Reply, receiveReply, whyTooLate } from './attendance.ts';

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

  const before: Reply = { revision: 1, answer: 'accepted', stampedAt: '2026-11-24T10:00:00Z' };
  test.each<[string, Reply | undefined, Partial<Reply>, boolean]>([
    ['is news as the first', undefined, {}, true],
    ['is no news as the same again', before, { stampedAt: '2026-11-24T11:00:00Z' }, false],
    ['is news when it is another', before, { answer: 'declined', stampedAt: '2026-11-24T11:00:00Z' }, true],
    ['is news when it is another at the same moment', before, { answer: 'declined' }, true],
    ['is no news when it was overtaken', before, { answer: 'declined', stampedAt: '2026-11-24T09:00:00Z' }, false],
    ['is news about a later revision, however old', before, { revision: 2, stampedAt: '2026-11-24T09:00:00Z' }, true],
    ['is no news about an earlier revision', before, { revision: 0, answer: 'declined' }, false],
  ])('%s', (_what, last, changes, adds) => {
    expect(addsSomething(last, { ...before, ...changes })).toBe(adds);
  });

  test('is kept and published, and nothing is when it adds nothing', () => {
    const { next, events } = receiveReply(invited, before, now);
    expect(next.reply).toEqual(before);
    const { roundTableId, personId } = invited;
    expect(events).toEqual([
      {
        event: attendanceReplyReceived,
        data: { roundTableId, personId, revision: 1, answer: 'accepted', receivedAt: now },
      },
    ]);
    expect(receiveReply(next, before, now)).toEqual({ next, events: [] });
  });
});
