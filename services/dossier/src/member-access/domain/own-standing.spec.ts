import { mayHavePage, type OfHousehold, ownStanding } from './own-standing.ts';

const day = '2026-11-30';
const parents = (...memberIds: string[]) => memberIds.map((memberId) => ({ kind: 'parent' as const, memberId }));
const one = (memberId: string, birthOn: string, more: Partial<OfHousehold> = {}): OfHousehold => ({
  memberId,
  birthOn,
  left: false,
  holders: undefined,
  ...more,
});
const household = [
  one('mother', '1988-02-29'),
  one('father', '1985-07-01', { left: true }),
  one('small', '2019-06-01', { holders: parents('mother', 'father') }),
  one('girl', '2013-05-05', { holders: parents('mother') }),
  one('boy', '2010-12-01', { holders: parents('mother', 'father') }),
];

test.each([
  ['mother', ['member-16-plus', 'representative'], ['small', 'girl', 'boy']],
  ['father', ['representative'], ['small', 'boy']],
  ['girl', ['member-12-15'], []],
  ['small', ['member-under-12'], []],
  ['stranger', [], []],
])('P-16: how %s stands, and whose lines it sees besides its own', (memberId, standings, represents) => {
  expect(ownStanding(memberId, household, day)).toEqual({ standings, represents });
});

test('P-16: a sixteenth birthday ends the sight of the parents on the day itself, and no day before', () => {
  const fatherSees = (on: string) => ownStanding('father', household, on).represents;
  expect([fatherSees('2026-11-30'), fatherSees('2026-12-01')]).toEqual([['small', 'boy'], ['small']]);
  expect(ownStanding('boy', household, '2026-12-01').standings).toEqual(['member-16-plus']);
});

test('P-16: from its twelfth birthday a child has a page of its own; who left and decides for nobody has none', () => {
  const mayHave = (memberId: string, on = day) => mayHavePage(memberId, household, on);
  expect([mayHave('small'), mayHave('small', '2031-05-31'), mayHave('small', '2031-06-01')]).toEqual([
    false,
    false,
    true,
  ]);
  expect(mayHave('father')).toBe(true);
  expect(mayHavePage('father', household.slice(0, 2), day)).toBe(false);
});

test('P-35: a curator sees the lines of whom it decides for, a child never those of its parents', () => {
  const adults = [one('mother', '1988-02-29', { holders: [{ kind: 'curator', memberId: 'sister' }] })];
  expect(ownStanding('sister', [...adults, one('sister', '1990-01-01')], day).represents).toEqual(['mother']);
  expect(ownStanding('girl', household, day).represents).toEqual([]);
});
