import { workingDays } from '../../../test/almere.ts';
import { type OpenTerms, termCounts } from './term-counts.ts';

const counts = (...open: OpenTerms[]) => {
  const { byDaysLeft, ...rest } = termCounts(open, '2026-12-18', workingDays());
  return { ...rest, open: Object.fromEntries(byDaysLeft.filter(([, cases]) => cases > 0)) };
};

test('R-12: cases are counted by the working days that are left, so not by Christmas', () => {
  expect(
    counts(
      { on: '2026-12-18', state: 'at-risk', cases: 2 },
      { on: '2026-12-21', state: 'on-time', cases: 1 },
      { on: '2026-12-28', state: 'at-risk', cases: 3 },
      { on: '2027-01-29', state: 'on-time', cases: 4 },
    ),
  ).toEqual({ open: { 0: 2, 1: 1, 5: 3, more: 4 }, atRisk: 5, missed: 0 });
});

test('R-12: a term that is over counts as missed, however long ago', () => {
  expect(
    counts({ on: '2026-12-17', state: 'missed', cases: 2 }, { on: '2026-01-05', state: 'missed', cases: 1 }),
  ).toEqual({ open: { missed: 3 }, atRisk: 0, missed: 3 });
});

test('a count without cases is there, as 0', () => {
  expect(termCounts([], '2026-12-18', workingDays()).byDaysLeft).toHaveLength(13);
});
