import type { OfHousehold } from '../../member-access/domain/own-standing.ts';
import { guardiansToInform, readersIn, whomToInform } from './whom-to-inform.ts';

const day = '2026-11-30';
const somebody = (memberId: string, birthOn: string, more: Partial<OfHousehold> = {}): OfHousehold => ({
  memberId,
  birthOn,
  left: false,
  holders: undefined,
  ...more,
});
const mother = somebody('mother', '1988-02-29');
const by = (...representativeIds: string[]) => ({ representativeIds });

test.each<[string, OfHousehold[], Record<string, string[]>]>([
  ['an adult, for herself', [mother], { mother: ['mother'] }],
  [
    'for a child under 12 who decides',
    [mother, somebody('Pim', '2018-01-01', by('mother'))],
    { mother: ['mother', 'Pim'] },
  ],
  [
    'a child of 13, and who decides with it',
    [mother, somebody('Noor', '2013-01-01', by('mother'))],
    { mother: ['mother', 'Noor'], Noor: ['Noor'] },
  ],
  [
    'from 16 the child alone',
    [mother, somebody('Sam', '2010-01-01', by('mother'))],
    { mother: ['mother'], Sam: ['Sam'] },
  ],
  [
    'a parent who lives apart, for the child and not for himself',
    [mother, somebody('father', '1985-01-01', { left: true }), somebody('Pim', '2018-01-01', by('mother', 'father'))],
    { mother: ['mother', 'Pim'], father: ['Pim'] },
  ],
  ['who cares for a child for whom nobody decides', [somebody('Pim', '2018-01-01')], { Pim: ['Pim'] }],
  [
    'nobody for who left or is not born yet',
    [mother, somebody('Kind', '2027-03', { unborn: true })],
    { mother: ['mother'] },
  ],
])('P-26: is told: %s', (_what, household, told) => {
  expect(Object.fromEntries(whomToInform(household, day))).toEqual(told);
});

test('P-26, P-35: a parent or guardian outside the household is told for each child under 16, and nobody else is', () => {
  const outside = (kind: 'parent' | 'guardian' | 'mentor', holderId: string) => ({ kind, holderId, name: 'Buiten' });
  const pim = somebody('Pim', '2018-01-01', { holders: [outside('guardian', 'nidos')] });
  const noor = somebody('Noor', '2013-01-01', {
    holders: [{ kind: 'parent', memberId: 'mother' }, outside('parent', 'father')],
  });
  const sam = somebody('Sam', '2010-01-01', { holders: [outside('guardian', 'nidos')] });
  const mentored = { ...mother, holders: [outside('mentor', 'mentor')] };
  const gone = somebody('Lot', '2015-01-01', { left: true, holders: [outside('guardian', 'nidos')] });
  const household = [mentored, pim, noor, sam, gone];
  expect(guardiansToInform(household, day).map(({ memberId, holderId }) => [memberId, holderId])).toEqual([
    ['Pim', 'nidos'],
    ['Noor', 'father'],
  ]);
  // Who cares for a child whose guardian is elsewhere is told too.
  expect(readersIn(household, day)).toEqual(
    expect.arrayContaining([
      { memberId: 'Pim', holderId: null },
      { memberId: 'Pim', holderId: 'nidos' },
    ]),
  );
});
