import { afterPeriod } from './period.ts';

test.each([
  ['2026-11-23', 'P28D', '2026-12-21'],
  ['2026-08-31', 'P6M', '2027-02-28'], // the month's last day, where it has no 31st
  ['2028-02-29', 'P5Y', '2033-02-28'],
])('a period runs over calendar days: %s and %s is %s', (on, period, after) => {
  expect(afterPeriod(on, period)).toBe(after);
});
