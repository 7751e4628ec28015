import fc from 'fast-check';
import { almere, almereJson } from '../../test/almere.ts';
import { parseMunicipality } from '../municipality/parse.ts';
import { calendarOf, dayFacts } from './calendar.ts';
import { dayOf, numberOf, weekdayOf } from './day-number.ts';
import { addWorkingDays, countWorkingDays } from './term.ts';

const calendar = calendarOf(almere.calendar);
const withoutDecrees = calendarOf({
  ...almere.calendar,
  decrees: almere.calendar.decrees.map((decree) => ({ ...decree, days: [] })),
});

test('a call on Thursday 22 April 2027 at 16:30 gives Wednesday 12 May, and says which days moved it (P-4)', () => {
  const term = addWorkingDays(calendar, '2027-04-22T16:30:00+02:00', 10);
  expect(term).toMatchObject({ receivedOn: '2027-04-22', on: '2027-05-12', workingDays: 10, provisional: false });
  expect(term.skipped.map(({ on, name }) => [on, name.nl])).toEqual([
    ['2027-04-27', 'Koningsdag'],
    ['2027-05-05', 'Bevrijdingsdag'],
    ['2027-05-06', 'Hemelvaartsdag'],
    ['2027-05-07', 'de dag na Hemelvaartsdag'],
  ]);
  expect(term.counted).toHaveLength(10);
  expect(term.counted.at(-1)).toBe(term.on);
  expect(term.calendarVersion).toBe(calendar.version);
});

test.each([
  ['2027-04-22T22:15:00Z, already Friday in Amsterdam', '2027-04-22T22:15:00Z', '2027-05-13'],
  ['Saturday', '2027-04-24', '2027-05-13'],
  ['Sunday', '2027-04-25', '2027-05-13'],
  ['the Friday before Christmas', '2026-12-18', '2027-01-05'],
  ['a Monday with nothing on the way', '2026-11-23', '2026-12-07'],
  ['a Thursday before Christmas', '2026-12-17', '2027-01-04'],
  ['a Thursday before Easter', '2027-03-18', '2027-04-05'],
  ['a Saturday with nothing on the way', '2026-11-21', '2026-12-04'],
  ['a Friday before the decree day of 7 May', '2027-04-23', '2027-05-13'],
])('ten working days after %s (%s) end on %s', (_when, from, on) => {
  expect(addWorkingDays(calendar, from, 10).on).toBe(on);
});

test('without decree days 23 April 2027 gives 12 May', () => {
  expect(addWorkingDays(withoutDecrees, '2027-04-23', 10).on).toBe('2027-05-12');
});

test('a closing day moves the term only where the municipality counts it so', () => {
  const closed = almereJson();
  closed.calendar.closingDays = [{ on: '2027-04-26', name: { nl: 'brugdag' } }];
  expect(addWorkingDays(calendarOf(parseMunicipality(closed).calendar), '2027-04-23', 10).on).toBe('2027-05-13');
  closed.calendar.dayKinds['closing-day'].countsForTerm = false;
  const term = addWorkingDays(calendarOf(parseMunicipality(closed).calendar), '2027-04-23', 10);
  expect(term.on).toBe('2027-05-14');
  expect(term.skipped[0]).toEqual({ on: '2027-04-26', name: { nl: 'brugdag', en: 'brugdag' } });
});

test.each([
  ['2027-03-27T22:59:59Z', '2027-03-27'],
  ['2027-03-27T23:00:00Z', '2027-03-28'],
  ['2027-03-28T00:30:00Z', '2027-03-28'],
  ['2027-03-28T21:59:59Z', '2027-03-28'],
  ['2027-03-28T22:00:00Z', '2027-03-29'],
  ['2027-10-30T21:59:59Z', '2027-10-30'],
  ['2027-10-30T22:00:00Z', '2027-10-31'],
  ['2027-10-31T00:30:00Z', '2027-10-31'],
  ['2027-10-31T22:59:59Z', '2027-10-31'],
  ['2027-10-31T23:00:00Z', '2027-11-01'],
])('on the Sundays on which the clock changes, %s is received on %s', (instant, receivedOn) => {
  expect(addWorkingDays(calendar, instant, 10).receivedOn).toBe(receivedOn);
});

test('past the last year with a known decree the end is provisional, never refused (P-15)', () => {
  expect(addWorkingDays(calendar, '2028-12-15', 10)).toMatchObject({ on: '2029-01-03', provisional: true });
  expect(addWorkingDays(calendar, '2028-12-14', 8)).toMatchObject({ on: '2028-12-28', provisional: false });
  expect(addWorkingDays(calendar, '2031-02-03', 10).provisional).toBe(true);
});

test('a receipt before the calendar starts is refused: a missing year is never "no holidays"', () => {
  expect(() => addWorkingDays(calendar, '2022-12-31', 1)).toThrow(RangeError);
  expect(() => countWorkingDays(calendar, '2022-12-31', '2023-01-05')).toThrow(RangeError);
  expect(addWorkingDays(calendar, '2023-01-01', 1).on).toBe('2023-01-02');
});

test.each(['2027-02-29', '2027-13-01', '27-01-01', 'tomorrow', ''])('%j is no day', (from) => {
  expect(() => addWorkingDays(calendar, from, 10)).toThrow(RangeError);
});

test.each([0, -1, 1.5, Number.NaN])('a term of %p working days is refused', (days) => {
  expect(() => addWorkingDays(calendar, '2027-01-04', days)).toThrow(RangeError);
});

test('the calendar’s version changes when one of its days does', () => {
  expect(calendarOf(almere.calendar).version).toBe(calendar.version);
  expect(withoutDecrees.version).not.toBe(calendar.version);
});

describe('whatever the day and the term', () => {
  const start = fc.integer({ min: numberOf(2023, 1, 1), max: numberOf(2032, 12, 31) }).map(dayOf);
  const days = fc.integer({ min: 1, max: 60 });

  test('the end is a working day after the start, and counting gives the term back', () => {
    fc.assert(
      fc.property(start, days, (from, n) => {
        const { on, counted } = addWorkingDays(calendar, from, n);
        expect(dayFacts(calendar, on).countsForTerm).toBe(true);
        expect(on > from).toBe(true);
        expect(countWorkingDays(calendar, from, on)).toBe(n);
        expect(countWorkingDays(calendar, on, from)).toBe(0 - n);
        expect(counted.every((day) => dayFacts(calendar, day).countsForTerm)).toBe(true);
      }),
    );
  });

  test('every weekday on the way was either counted or is named as skipped', () => {
    fc.assert(
      fc.property(start, days, (from, n) => {
        const { on, counted, skipped } = addWorkingDays(calendar, from, n);
        const told = [...counted, ...skipped.map((day) => day.on)].sort();
        const first = numberOf(Number(from.slice(0, 4)), Number(from.slice(5, 7)), Number(from.slice(8)));
        const weekdays: string[] = [];
        for (let number = first + 1; dayOf(number) <= on; number++)
          if (weekdayOf(number) < 6) weekdays.push(dayOf(number));
        expect(told).toEqual(weekdays);
      }),
    );
  });

  test('a later start or a longer term never ends earlier, and terms add up', () => {
    fc.assert(
      fc.property(start, start, days, days, (a, b, n, m) => {
        const [early, late] = a < b ? [a, b] : [b, a];
        expect(addWorkingDays(calendar, early, n).on <= addWorkingDays(calendar, late, n).on).toBe(true);
        expect(addWorkingDays(calendar, a, n + m).on).toBe(
          addWorkingDays(calendar, addWorkingDays(calendar, a, n).on, m).on,
        );
      }),
    );
  });

  test('decree days only ever move a term later', () => {
    fc.assert(
      fc.property(start, days, (from, n) => {
        expect(addWorkingDays(calendar, from, n).on >= addWorkingDays(withoutDecrees, from, n).on).toBe(true);
      }),
    );
  });
});
