import { groupOf, inGroup } from '../web/areas/agreements/groups.ts';

const today = '2026-12-17';
const one = (course: object, more: object = {}) =>
  ({ own: false, owner: { kind: 'party' }, dueOn: '2026-12-11', course, ...more }) as any;
const newDay = (lookOn: string) => ({ how: 'new-day', lookOn });

test.each([
  ['kept', one({ state: 'kept' }), 'done'],
  ['not in force', one({ state: 'not-in-force' }), 'waiting'],
  ['near', one({ state: 'due-soon' }), 'soon'],
  ['far', one({ state: 'runs' }), 'later'],
  ['late, its owner has days to answer', one({ state: 'late' }), 'stuck'],
  ['late, and nobody answered', one({ state: 'late', mayEstablish: true }), 'act'],
  ['one’s own, late', one({ state: 'late' }, { own: true }), 'act'],
  ['not kept', one({ state: 'unmet', needsFollowUp: true }), 'act'],
  ['not kept, a new day asked', one({ state: 'unmet', followedUp: newDay('2026-12-24') }), 'stuck'],
  ['one’s own, a new day asked', one({ state: 'unmet', followedUp: newDay('2026-12-24') }, { own: true }), 'act'],
  ['a member’s, who cannot (P-43)', one({ state: 'cannot-keep' }, { owner: { kind: 'member' } }), 'later'],
])('P-44, S000-13: an agreement that is %s', (_what, agreement, group) => {
  expect(groupOf(agreement, today)).toBe(group);
});

test('within a group the first day comes first', () => {
  const items = [one({ state: 'runs' }, { dueOn: '2027-01-02' }), one({ state: 'runs' })];
  expect(inGroup(items, 'later', today).map(({ dueOn }) => dueOn)).toEqual(['2026-12-11', '2027-01-02']);
});
