import { almere } from '../../test/almere.ts';
import { amsterdamDay } from './amsterdam.ts';
import { amsterdamInstant } from './amsterdam-instant.ts';
import { calendarOf, dayFacts } from './calendar.ts';
import { dayNumber, dayOf, weekdayOf } from './day-number.ts';
import { dayInWords, explainTerm } from './explanation.ts';
import { easterSunday } from './law-days.ts';
import { addWorkingDays } from './term.ts';

const calendar = calendarOf(almere.calendar);
const flagsOn = (on: string) => {
  const { countsForTerm, canHostMeeting, schoolOpen } = dayFacts(calendar, on);
  return [countsForTerm, canHostMeeting, schoolOpen];
};

test.each([
  // day, counts for the term, can host a meeting, school open
  ['2026-11-23', 'an ordinary Monday', [true, true, true]],
  ['2026-11-28', 'a Saturday', [false, false, false]],
  ['2027-04-27', 'Koningsdag', [false, false, false]],
  ['2027-03-26', 'Goede Vrijdag', [false, false, false]],
  ['2027-05-05', 'Bevrijdingsdag', [false, false, false]],
  ['2027-05-07', 'a decree day', [false, false, false]],
  ['2026-12-24', '24 December, in the school holiday', [true, false, false]],
  ['2030-12-31', '31 December of a year without known school holidays', [true, false, true]],
  ['2026-12-28', 'a Monday in the school holiday', [true, true, false]],
])('%s, %s: counts, hosts, school open %p (P-9)', (on, _what, flags) => {
  expect(flagsOn(on)).toEqual(flags);
});

test('a day names the reasons why it lacks a flag', () => {
  expect(dayFacts(calendar, '2026-12-24').marks).toEqual([
    { kind: 'school-holiday', name: { nl: 'kerstvakantie', en: 'Christmas holiday' }, takes: ['schoolOpen'] },
    { kind: 'meeting-free-day', name: { nl: 'dag voor Kerstmis', en: 'Christmas Eve' }, takes: ['canHostMeeting'] },
  ]);
});

test('Goede Vrijdag, 5 May and decree days host a meeting where the municipality says so, and still do not count (P-9)', () => {
  const hosting = { countsForTerm: false, canHostMeeting: true, schoolOpen: false } as const;
  const kinds = {
    ...almere.calendar.dayKinds,
    'good-friday': hosting,
    'liberation-day': hosting,
    'decree-day': hosting,
  };
  const generous = calendarOf({ ...almere.calendar, dayKinds: kinds });
  for (const on of ['2027-03-26', '2027-05-05', '2027-05-07']) {
    expect(dayFacts(generous, on)).toMatchObject({ countsForTerm: false, canHostMeeting: true });
  }
});

test('Liberation Day is not a working day in any year, not only every fifth', () => {
  for (const year of [2025, 2026, 2027, 2028, 2030])
    expect(dayFacts(calendar, `${year}-05-05`).countsForTerm).toBe(false);
});

test('Koningsdag moves to Saturday 26 April when the 27th is a Sunday', () => {
  expect(dayFacts(calendar, '2025-04-26').marks.map(({ name }) => name.nl)).toContain('Koningsdag');
  expect(dayFacts(calendar, '2025-04-27').marks.map(({ name }) => name.nl)).not.toContain('Koningsdag');
});

test('a day past the last known decree is marked provisional (P-15)', () => {
  expect(dayFacts(calendar, '2028-12-31').provisional).toBe(false);
  expect(dayFacts(calendar, '2029-01-02').provisional).toBe(true);
});

test.each([
  '2000-04-23',
  '2008-03-23',
  '2011-04-24',
  '2019-04-21',
  '2023-04-09',
  '2024-03-31',
  '2025-04-20',
  '2026-04-05',
  '2027-03-28',
  '2028-04-16',
  '2029-04-01',
  '2030-04-21',
  '2035-03-25',
  '2038-04-25',
  '2049-04-18',
  '2076-04-19',
])('Easter falls on %s', (on) => {
  expect(dayOf(easterSunday(Number(on.slice(0, 4))))).toBe(on);
});

test('day numbers agree with the platform’s own dates over four centuries', () => {
  for (let number = -60_000; number < 90_000; number++) {
    const date = new Date(number * 86_400_000);
    if (dayOf(number) !== date.toISOString().slice(0, 10) || weekdayOf(number) % 7 !== date.getUTCDay()) {
      throw new Error(`day ${number} is ${dayOf(number)}, not ${date.toISOString()}`);
    }
    if (dayNumber(dayOf(number)) !== number) throw new Error(`${dayOf(number)} does not come back`);
  }
});

test('a wall time becomes an instant, midnight at the end of a day too', () => {
  expect(amsterdamInstant('2027-05-12', '09:30')).toBe('2027-05-12T07:30:00Z');
  expect(amsterdamInstant('2027-01-12', '09:30')).toBe('2027-01-12T08:30:00Z');
  expect(amsterdamInstant('2027-03-28', '24:00')).toBe('2027-03-28T22:00:00Z');
  expect(amsterdamInstant('2027-10-31', '24:00')).toBe('2027-10-31T23:00:00Z');
});

test('a wall time that does not exist, or exists twice, is refused', () => {
  expect(() => amsterdamInstant('2027-03-28', '02:30')).toThrow(RangeError);
  expect(() => amsterdamInstant('2027-10-31', '02:30')).toThrow(RangeError);
});

test.each([
  ['2026-10-24T22:00:00Z', '2026-10-25'],
  ['2026-10-25T00:59:59.999999999Z', '2026-10-25'],
  ['2026-12-31T23:00:00Z', '2027-01-01'],
  ['2027-01-01T00:30:00+02:00', '2026-12-31'],
])('the instant %s is on %s in Amsterdam', (instant, day) => expect(amsterdamDay(instant)).toBe(day));

test.each(['2026-02-30T12:00:00Z', '2026-01-01', '2026-01-01T00:00:00', '2026-01-01T24:00:00Z', 'today'])(
  'what is no instant has no day: %s',
  (text) => expect(() => amsterdamDay(text)).toThrow(RangeError),
);

test('a term explains itself in Dutch and in English', () => {
  const term = addWorkingDays(calendar, '2027-04-30', 3);
  expect(explainTerm(term)).toEqual([
    'Uiterlijk maandag 10 mei 2027: 3 werkdagen na ontvangst op vrijdag 30 april 2027.',
    'Bevrijdingsdag (woensdag 5 mei 2027) telt niet mee.',
    'Hemelvaartsdag (donderdag 6 mei 2027) telt niet mee.',
    'De dag na Hemelvaartsdag (vrijdag 7 mei 2027) telt niet mee.',
  ]);
  expect(explainTerm(term, 'en')[1]).toBe('Liberation Day (Wednesday 5 May 2027) does not count.');
  expect(explainTerm(addWorkingDays(calendar, '2029-02-01', 1)).at(-1)).toMatch(/^Voorlopig/);
  expect(dayInWords('2027-05-12')).toBe('woensdag 12 mei 2027');
});
