import { absenceIn, absent } from './absence.ts';
import { instantOf } from './moment.ts';

const today = '2026-11-25';
const timesOf = (fromOn: string, throughOn: string) => {
  const { from, until } = absent({ fromOn, throughOn }, today);
  return [instantOf(from), instantOf(until)];
};

describe('An absence', () => {
  it.each([
    ['one day', '2026-11-30', '2026-11-30', '2026-11-29T23:00:00Z', '2026-11-30T23:00:00Z'],
    ['a fortnight', '2026-12-21', '2027-01-03', '2026-12-20T23:00:00Z', '2027-01-03T23:00:00Z'],
    ['over the spring change', '2027-03-27', '2027-03-28', '2027-03-26T23:00:00Z', '2027-03-28T22:00:00Z'],
    ['that runs already', '2026-11-20', '2026-11-25', '2026-11-19T23:00:00Z', '2026-11-25T23:00:00Z'],
  ])('takes whole days: %s', (_, fromOn, throughOn, from, until) => {
    expect(timesOf(fromOn, throughOn)).toEqual([from, until]);
    expect(absenceIn(absent({ fromOn, throughOn }, today))).toEqual({ fromOn, throughOn });
  });

  it.each([
    ['is not over', '2026-11-20', '2026-11-24', 'already-over'],
    ['is at most a year', '2026-12-01', '2027-12-31', 'longer-than-a-year'],
  ])('%s', (_, fromOn, throughOn, code) => {
    const failure = { code: 'absence-not-possible', faults: [{ pointer: '/throughOn', code }] };
    expect(() => absent({ fromOn, throughOn }, today)).toThrow(expect.objectContaining(failure));
  });
});
