import { calendarOf } from '@rondetafel/policy';
import { almere } from '../../../test/a-case-involvement.ts';
import { isDue, type MemberNotice, noticesOf, noticesOfAnswer, postpone } from './member-notice.ts';

const reader = (memberId: string, holderId: string | null = null) => ({ memberId, holderId });
const given = {
  readers: [reader('mother'), reader('Noor')],
  kept: [] as MemberNotice[],
  now: '2026-11-27T15:00:00.000Z',
  today: '2026-11-27',
  calendar: calendarOf(almere.calendar),
  newId: () => 'notice',
};
const opened = () => noticesOf({ caseId: 'case' }, given);
const later = { now: '2026-11-27T16:00:00.000Z', today: '2026-11-27', byId: 'hanna' };
const reason = 'Er loopt een gesprek over veiligheid.';

test('P-26: that the dossier opened is told each member on the next working day, and once', () => {
  const first = opened();
  expect(first).toMatchObject([
    { memberId: 'mother', about: 'dossier-opened', partyId: null, dueAt: '2026-11-30T08:00:00Z', postponed: null },
    { memberId: 'Noor' },
  ]);
  expect(
    noticesOf({ caseId: 'case' }, { ...given, readers: [reader('mother'), reader('Sam')], kept: first }),
  ).toMatchObject([{ memberId: 'Sam' }]);
});

test('P-26: each party that joins is told by itself', () => {
  const kept = [...opened(), ...noticesOf({ caseId: 'case', partyId: 'school' }, given)];
  const next = noticesOf({ caseId: 'case', partyId: 'debt-help' }, { ...given, kept });
  expect(next.map(({ about, partyId }) => [about, partyId])).toEqual([
    ['party-involved', 'debt-help'],
    ['party-involved', 'debt-help'],
  ]);
});

test('P-26: postponed for a reason until a day, and due again on it', () => {
  const [mother] = postpone(opened().slice(0, 1), { untilOn: '2026-12-10', reason }, later);
  expect(mother).toMatchObject({
    dueAt: '2026-12-10T08:00:00Z',
    postponed: { untilOn: '2026-12-10', reason, byId: 'hanna' },
  });
  expect(isDue(mother!, '2026-12-10T07:59:59.999Z')).toBe(false);
  expect(isDue(mother!, '2026-12-10T08:00:00Z')).toBe(true);
});

test.each([['2026-11-27'], ['2026-11-20']])('P-26: the postponing ends on a day to come, not on %s', (untilOn) => {
  expect(() => postpone(opened(), { untilOn, reason }, later)).toThrow('notice-not-postponable');
});

test('P-26: what went out is not postponed any more, nor told again', () => {
  const gone = opened().map((one) => ({ ...one, publishedAt: '2026-11-30T08:00:00Z' }));
  expect(() => postpone(gone, { untilOn: '2026-12-10', reason }, later)).toThrow('nothing-to-postpone');
  expect(isDue(gone[0]!, '2026-12-10T08:00:00Z')).toBe(false);
});

test('P-26: what is new for whom something is postponed waits for the same day; for others it does not', () => {
  const [mother, noor] = opened();
  const kept = [...postpone([mother!], { untilOn: '2026-12-10', reason }, later), noor!];
  const next = noticesOf({ caseId: 'case', partyId: 'school' }, { ...given, kept });
  expect(next.map(({ dueAt, postponed }) => [dueAt, postponed?.untilOn])).toEqual([
    ['2026-12-10T08:00:00Z', '2026-12-10'],
    ['2026-11-30T08:00:00Z', undefined],
  ]);
});

test('P-26: that a question has an answer is told at once, or when a postponing ends', () => {
  const [mother, noor] = opened();
  const kept = [...postpone([mother!], { untilOn: '2026-12-10', reason }, later), noor!];
  const told = noticesOfAnswer('case', { ...given, kept });
  expect(told.map(({ memberId, about, dueAt }) => [memberId, about, dueAt])).toEqual([
    ['mother', 'question-answered', '2026-12-10T08:00:00Z'],
    ['Noor', 'question-answered', given.now],
  ]);
});

test('P-26: that somebody else coordinates is told each time, and once as long as it waits', () => {
  const first = noticesOf({ caseId: 'case', coordinator: true }, { ...given, kept: opened() });
  expect(first.map(({ memberId, about, partyId }) => [memberId, about, partyId])).toEqual([
    ['mother', 'coordinator-changed', null],
    ['Noor', 'coordinator-changed', null],
  ]);
  const again = (kept: MemberNotice[]) => noticesOf({ caseId: 'case', coordinator: true }, { ...given, kept });
  expect(again(first)).toEqual([]);
  const [mother, noor] = first;
  expect(again([{ ...mother!, publishedAt: given.now }, noor!])).toMatchObject([{ memberId: 'mother' }]);
});

test('P-26, P-35: whoever decides from outside the household is told by themselves, beside the child', () => {
  const readers = [reader('Noor'), reader('Noor', 'guardian')];
  const kept = noticesOf({ caseId: 'case' }, { ...given, readers });
  expect(kept.map(({ memberId, holderId }) => [memberId, holderId])).toEqual([
    ['Noor', null],
    ['Noor', 'guardian'],
  ]);
  const [ofNoor, ofGuardian] = kept;
  const held = [ofNoor!, ...postpone([ofGuardian!], { untilOn: '2026-12-10', reason }, later)];
  const next = noticesOf({ caseId: 'case', partyId: 'school' }, { ...given, readers, kept: held });
  expect(next.map(({ dueAt }) => dueAt)).toEqual(['2026-11-30T08:00:00Z', '2026-12-10T08:00:00Z']);
});
