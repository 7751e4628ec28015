import { type Day, daysOf, moved, pagesOf, runsByDay, standingAt } from '../web/areas/planner/slots.ts';
import { minuteOf } from '../web/areas/planner/time-runs.ts';

const at = (day: string, time: string) => `2026-12-${day}T${time}:00Z`;
const span = (day: string, from: string, until: string) => ({
  from: minuteOf(at(day, from)),
  until: minuteOf(at(day, until)),
});
const calendar = (...times: [from: string, until: string, state: 'free' | 'busy' | 'off' | 'unknown'][]) =>
  runsByDay({
    times: times.map(([from, until, state]) => ({ startsAt: at('03', from), endsAt: at('03', until), state })),
  });

const free = calendar(['08:00', '16:00', 'free']);
const busyAtTen = calendar(['08:00', '10:00', 'free'], ['10:00', '11:00', 'busy'], ['11:00', '16:00', 'free']);
const away = runsByDay({
  times: [{ startsAt: at('03', '08:00'), endsAt: at('03', '16:00'), state: 'busy' }],
  away: [{ fromOn: '2026-12-01', throughOn: '2026-12-03' }],
});
const unknown = calendar(['08:00', '16:00', 'unknown']);

test.each([
  ['can when all of it is free', [free], '09:00', '10:30', { state: 'free', nth: 0 }],
  ['can’t when a quarter of it is taken', [busyAtTen], '09:00', '10:15', { state: 'busy' }],
  ['can right up to what it is taken by', [busyAtTen], '08:30', '10:00', { state: 'free', nth: 0 }],
  ['can by a substitute when another can', [busyAtTen, free], '09:30', '11:00', { state: 'substitute', nth: 1 }],
  [
    'is to be asked when nobody is known to be free',
    [busyAtTen, unknown],
    '09:30',
    '11:00',
    { state: 'unknown', nth: 1 },
  ],
  ['can’t outside its hours', [free], '15:00', '16:30', { state: 'off' }],
  ['is away on a day of absence', [away], '09:00', '10:30', { state: 'away' }],
  ['can’t without anybody', [], '09:00', '10:30', { state: 'off' }],
] as const)('a party %s', (_what, calendars, from, until, standing) => {
  expect(standingAt(calendars, span('03', from, until))).toEqual(standing);
});

// Thursday, Friday, and Monday of the week after.
const days: Day[] = ['03', '04', '07'].map((day) => ({ on: `2026-12-${day}`, ...span(day, '08:00', '16:00') }));
const start = (day: string, time: string) => minuteOf(at(day, time));

test.each([
  ['a quarter later', ['03', '09:00'], 'later', ['03', '09:15']],
  ['from the last of a day to the first of the next', ['03', '14:30'], 'later', ['04', '08:00']],
  ['from the first of a day to the last before', ['04', '08:00'], 'earlier', ['03', '14:30']],
  ['a day further at the same time', ['03', '09:00'], 'day after', ['04', '09:00']],
  ['a week further, to its first day', ['03', '09:00'], 'week after', ['07', '09:00']],
  ['a week back, to its last day', ['07', '09:00'], 'week before', ['04', '09:00']],
  ['to the end of a day', ['03', '09:00'], 'last of day', ['03', '14:30']],
  ['nowhere beyond the last', ['07', '14:30'], 'later', ['07', '14:30']],
  ['nowhere before the first', ['03', '08:00'], 'week before', ['03', '08:00']],
] as const)('a key leads %s', (_where, [day, time], move, [toDay, toTime]) => {
  expect(moved(days, start(day, time), move, 90)).toBe(start(toDay, toTime));
});

test('a day with a break is one line, and days come by the week or one at a time', () => {
  const openings = [
    { on: '2026-12-03', startsAt: at('03', '08:00'), endsAt: at('03', '11:00') },
    { on: '2026-12-03', startsAt: at('03', '12:00'), endsAt: at('03', '16:00') },
  ];
  expect(daysOf(openings)).toEqual([days[0]]);
  expect(pagesOf(days, false).map((page) => page.length)).toEqual([2, 1]);
  expect(pagesOf(days, true).map((page) => page.length)).toEqual([1, 1, 1]);
});
