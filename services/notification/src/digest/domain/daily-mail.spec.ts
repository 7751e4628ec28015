import { calendarOf } from '@rondetafel/policy';
import { Temporal } from 'temporal-polyfill';
import { almere } from '../../../test/almere.ts';
import { countsOf, dailyMailHours, nextDailyMail, type Waiting } from './daily-mail.ts';

const calendar = calendarOf(almere.calendar);

test.each([
  ['before the hour, the same day', '2026-11-23T07:59:59+01:00', '2026-11-23T08:00:00+01:00'],
  ['at the hour, the next day', '2026-11-23T08:00:00+01:00', '2026-11-24T08:00:00+01:00'],
  ['on Friday, on Monday', '2026-11-27T12:00:00+01:00', '2026-11-30T08:00:00+01:00'],
  ['on Saturday before the hour, on Monday', '2026-11-28T06:00:00+01:00', '2026-11-30T08:00:00+01:00'],
  ['on Christmas Eve, past Christmas', '2026-12-24T09:00:00+01:00', '2026-12-28T08:00:00+01:00'],
  ['before summer time, by the clock on the wall', '2027-03-26T12:00:00+01:00', '2027-03-30T08:00:00+02:00'],
])('P-5: what can wait is in one mail on a working day: %s', (_when, now, leaves) => {
  expect(Temporal.Instant.compare(nextDailyMail(now, '08:00', calendar), leaves)).toBe(0);
});

test('P-5: nobody chooses an hour in the quiet hours', () => {
  const hours = dailyMailHours(almere.meetings);
  expect([hours[0], hours.at(-1), hours.length]).toEqual(['08:00', '19:00', 12]);
});

const line = (kind: Waiting['kind'], more: Partial<Waiting> = {}): Waiting => ({
  kind,
  urgent: false,
  isRead: false,
  ...more,
});

test('a mail counts what is unread, by what it is about', () => {
  const waiting = [
    line('deadline-missed'),
    line('roster-incomplete'),
    line('plan-asked'),
    line('plan-asked', { isRead: true }),
  ];
  expect(countsOf(waiting, [])).toEqual({ terms: 2, plans: 1 });
});

test('P-5: what somebody left out is not counted, unless it is urgent', () => {
  const waiting = [line('deadline-missed'), line('deadline-missed', { urgent: true }), line('attendance-accepted')];
  expect(countsOf(waiting, ['terms', 'attendance'])).toEqual({ terms: 1 });
});

test('what is mailed by itself is not counted', () => {
  expect(countsOf([line('round-table-booked'), line('options-offered')], [])).toEqual({});
});
