import { readDay, readTime } from '../web/kit/typed.ts';

// What people type or paste as a day. Nothing becomes another day: what isn't one is said.

const birth = { earliest: '1896-11-24', latest: '2026-11-24' };
const receipt = { earliest: '2025-11-24', latest: '2026-11-24' };

test.each([
  ['4-3-1988', '1988-03-04'],
  ['1-12-2026', '2026-12-01'],
  ['3-1-1990', '1990-01-03'],
  ['2-11-1988', '1988-11-02'],
  ['29-2-2000', '2000-02-29'],
  [' 04/03/1988 ', '1988-03-04'],
  ['4.3.1988', '1988-03-04'],
  ['4 3 1988', '1988-03-04'],
  ['04031988', '1988-03-04'],
  ['4 maart 1988', '1988-03-04'],
  ['4 mrt. 1988', '1988-03-04'],
  ['4 March 1988', '1988-03-04'],
  ['1988-03-04', '1988-03-04'],
])('%s is a day', (typed, day) => {
  expect(readDay(typed)).toEqual({ day });
});

test.each([
  '29-2-1999',
  '31-4-2001',
  '0-1-2000',
  '12/31/1988',
  '4-3',
  '4-3-198',
  '4-3-19888',
  'gisteren',
  '4 foo 1988',
  '-',
  '19880304',
])('%s is not a day, and is not made one', (typed) => {
  expect(readDay(typed)).toEqual({ fault: 'notADay' });
});

test.each([
  ['04/03/88', birth, { day: '1988-03-04' }],
  ['040388', birth, { day: '1988-03-04' }],
  ['4-3-26', receipt, { day: '2026-03-04' }],
  ['4-3-16', birth, { fault: 'whichCentury' }],
  ['4-3-88', {}, { fault: 'whichCentury' }],
  ['4-3-88', receipt, { fault: 'whichCentury' }],
  ['31-2-88', birth, { fault: 'notADay' }],
])('a year of two digits counts where the bounds leave one century: %s', (typed, bounds, read) => {
  expect(readDay(typed, bounds)).toEqual(read);
});

test.each([
  ['25-11-2026', birth, 'tooLate'],
  ['23-11-1896', birth, 'tooEarly'],
  ['27-11-0026', receipt, 'tooEarly'],
  ['24-11-2025', receipt, undefined],
  ['24-11-2026', receipt, undefined],
])('a day has bounds, which are inside: %s', (typed, bounds, fault) => {
  expect(readDay(typed, bounds).fault).toBe(fault);
});

test.each([
  ['9:30', '09:30'],
  ['9.30', '09:30'],
  ['0930', '09:30'],
  ['16 uur', '16:00'],
  ['9u30', '09:30'],
  ['9', '09:00'],
  ['24:00', undefined],
  ['25', undefined],
  ['9:75', undefined],
  ['12:5', undefined],
  ['noen', undefined],
])('%s as a time', (typed, time) => {
  expect(readTime(typed)).toBe(time);
});
