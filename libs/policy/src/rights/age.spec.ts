import { ageOn, memberStanding, representationOn } from './age.ts';

test.each([
  ['the day before turning 12', '2014-11-23', '2026-11-22', 'member-under-12', 'representatives'],
  ['turning 12 today', '2014-11-22', '2026-11-22', 'member-12-15', 'self-and-representatives'],
  ['the day before turning 16', '2010-11-23', '2026-11-22', 'member-12-15', 'self-and-representatives'],
  ['turning 16 today', '2010-11-22', '2026-11-22', 'member-16-plus', 'self'],
])('%s: a birthday changes rights on the day (P-16)', (_when, bornOn, on, standing, representation) => {
  expect(memberStanding(bornOn, on)).toBe(standing);
  expect(representationOn(bornOn, on)).toBe(representation);
});

test('who was born on 29 February turns a year older on 1 March', () => {
  expect(ageOn('2012-02-29', '2028-02-28')).toBe(15);
  expect(ageOn('2012-02-29', '2028-02-29')).toBe(16);
  expect(ageOn('2012-02-29', '2027-02-28')).toBe(14);
  expect(ageOn('2012-02-29', '2027-03-01')).toBe(15);
});
