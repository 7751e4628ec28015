import { Temporal } from 'temporal-polyfill';
import { instantOf, localDay, minuteOf, minuteOnWall } from './moment.ts';

describe('A wall time in Europe/Amsterdam', () => {
  it.each([
    ['an ordinary winter day', '2026-11-23', '09:00', '2026-11-23T08:00:00Z'],
    ['an ordinary summer day', '2027-06-01', '09:00', '2027-06-01T07:00:00Z'],
    ['before the spring change', '2027-03-28', '01:45', '2027-03-28T00:45:00Z'],
    ['in the hour that spring skips', '2027-03-28', '02:30', '2027-03-28T01:00:00Z'],
    ['after the spring change', '2027-03-28', '09:00', '2027-03-28T07:00:00Z'],
    ['in the hour that autumn repeats', '2027-10-31', '02:30', '2027-10-31T00:30:00Z'],
    ['after the autumn change', '2027-10-31', '09:00', '2027-10-31T08:00:00Z'],
    ['the end of the day', '2027-10-31', '24:00', '2027-10-31T23:00:00Z'],
  ])('%s', (_, on, time, instant) => {
    expect(instantOf(minuteOnWall(localDay(on), time))).toBe(instant);
    expect(minuteOf(instant)).toBe(minuteOnWall(localDay(on), time));
  });

  it('is what Temporal makes of it, each quarter of the days around both changes; what is skipped is the change', () => {
    for (const on of ['2027-03-27', '2027-03-28', '2027-03-29', '2028-10-28', '2028-10-29', '2028-10-30'])
      for (let quarter = 0; quarter < 96; quarter++) {
        const wall = Temporal.PlainDateTime.from(on).add({ minutes: quarter * 15 });
        const there = wall.toZonedDateTime('Europe/Amsterdam');
        const skipped = !there.toPlainDateTime().equals(wall);
        const expected = skipped ? '2027-03-28T01:00:00Z' : there.toInstant().toString();
        expect(instantOf(minuteOnWall(localDay(on), wall.toPlainTime().toString().slice(0, 5)))).toBe(expected);
      }
  });
});
