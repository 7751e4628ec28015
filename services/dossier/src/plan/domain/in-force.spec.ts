import { today } from '../../../test/a-case-involvement.ts';
import {
  aDraft,
  aGoal,
  aLine,
  child,
  everybody,
  father,
  girl,
  goal,
  line,
  member,
  mother,
  otherLine,
  out,
  ownLine,
  party,
  said,
  school,
  shelter,
} from '../../../test/a-plan.ts';
import { inForceNow, isAdopted, notAnswered } from './in-force.ts';
import type { Plan } from './plan.ts';

const running = (plan: Plan, day = today) => inForceNow(plan, day).map(({ agreementId }) => agreementId);

test('a line is in force once its owner and those who decide said yes, the others need not have (R-25)', () => {
  const some = said(out(), party(school), member(mother));
  expect(running(some)).toEqual([ownLine]);
  const more = said(some, member(father));
  expect(running(more)).toEqual([line, ownLine]);
  expect(isAdopted(more, today)).toBe(false);
  expect(isAdopted(said(more, party(shelter), member(girl)), today)).toBe(true);
});

test('one parent does not say yes for the other, nor a mother for a girl of thirteen (P-36)', () => {
  expect(running(said(out(), party(school), party(shelter), member(mother)))).toEqual([ownLine]);
});

test('no to one line is yes to the others', () => {
  const objected = said(out(), ...everybody.slice(0, 2), member(father), member(girl), [
    member(mother),
    { answer: 'no', lines: [{ agreementId: line, reason: 'Niet zo.' }] },
  ]);
  expect(running(objected)).toEqual([otherLine, ownLine]);
});

test.each(['thinking', 'will-not-answer', 'not-reached'] as const)('%s is no yes (R-26)', (answer) => {
  expect(running(said(out(), [member(mother), { answer }]))).toEqual([]);
});

test('that somebody was not reached takes nothing back (R-26)', () => {
  expect(running(said(out(), member(mother), [member(mother), { answer: 'not-reached' }]))).toEqual([ownLine]);
});

test('a yes can be taken back from a day, of all lines or of some (P-34)', () => {
  const all = said(out(), ...everybody);
  expect(running(said(all, [member(mother), { answer: 'taken-back' }]))).toEqual([]);
  const later = said(all, [
    member(mother),
    { answer: 'taken-back', fromOn: '2026-12-01', lines: [{ agreementId: ownLine }] },
  ]);
  expect(running(later)).toEqual([line, otherLine, ownLine]);
  expect(running(later, '2026-12-02')).toEqual([line, otherLine]);
});

test('a yes is to what one was shown: it counts on for a line that reads the same, not for one that changed (P-38)', () => {
  const all = said(out(), ...everybody);
  const consulted = { householdOn: today, partiesOn: today };
  const draft = aDraft();
  const blocks = draft.blocks.map((one) => (one.blockId === line ? aLine(line, { what: 'Iets anders' }) : one));
  expect(running(out({ ...all, blocks }, consulted))).toEqual([otherLine, ownLine]);
  // A goal that changed is another line too.
  const goals = draft.blocks.map((one) => (one.blockId === goal ? aGoal(goal, { aimedAt: '5 dagen' }) : one));
  expect(running(out({ ...all, blocks: goals }, consulted))).toEqual([ownLine]);
});

test('a line whose owner left is nobody’s, whatever was said (P-50)', () => {
  const all = said(out(), ...everybody);
  const parties = all.parties.map((one) => (one.partyId === school ? { ...one, state: 'left' as const } : one));
  expect(running({ ...all, parties })).toEqual([otherLine, ownLine]);
});

test('a line that nobody can keep any more keeps the plan from nothing (P-50)', () => {
  const rest = said(out(), party(school), member(mother), member(father));
  expect(isAdopted(rest, today)).toBe(false);
  const parties = rest.parties.map((one) => (one.partyId === shelter ? { ...one, state: 'left' as const } : one));
  expect(isAdopted({ ...rest, parties }, today)).toBe(true);
  expect(isAdopted({ ...rest, members: rest.members.filter(({ memberId }) => memberId !== girl) }, today)).toBe(true);
});

test('who did not answer or thinks about it is reminded; who said no, or will not, is not (R-26)', () => {
  const some = said(
    out(),
    party(school),
    [member(mother), { answer: 'thinking' }],
    [party(shelter), { answer: 'no', lines: [{ agreementId: otherLine, reason: 'Geen plek.' }] }],
    [member(girl), { answer: 'will-not-answer' }],
  );
  expect(notAnswered(some, today)).toEqual([member(mother), member(father)]);
});

const changed = (plan: Plan, more: Parameters<typeof aLine>[1], blockId = ownLine): Plan => ({
  ...plan,
  blocks: plan.blocks.map((one) =>
    one.blockId === blockId && one.kind === 'line' ? { ...one, content: { ...one.content, ...more } } : one,
  ),
});
const consulted = { householdOn: today, partiesOn: today };

test('a yes counts for no line that this person was not asked about (P-34, P-38, R-26)', () => {
  const before = aDraft();
  const members = before.members.map((one) =>
    one.memberId === child ? { ...one, holders: [{ kind: 'parent' as const, memberId: mother }] } : one,
  );
  const first = said(out({ ...before, members }), party(school), member(mother), [member(girl), { answer: 'yes' }]);
  // The father said yes to a line of his own before he was recorded as the child's parent.
  const his = { ...first.answers[0]!, who: member(father) };
  const second = out({ ...first, answers: [...first.answers, his], members: before.members });
  expect(second.versions).toHaveLength(2);
  expect(running(second)).toEqual([ownLine]);
  expect(notAnswered(second, today)).toContainEqual(member(father));
});

test.each([
  ['taken back', { answer: 'taken-back' }],
  ['taken back for that line', { answer: 'taken-back', lines: [{ agreementId: ownLine }] }],
  ['a no', { answer: 'no', lines: [{ agreementId: ownLine, reason: 'Nee.' }] }],
] as const)('a yes ended by %s stays ended when the words return (P-34)', (_what, last) => {
  const first = said(out(), member(mother));
  const reworded = said(out(changed(first, { what: 'Iets anders' }), consulted), [
    member(mother),
    { ...last, lines: 'lines' in last ? [...last.lines] : [] },
  ]);
  const returned = out(changed(reworded, { what: 'Belt over het rooster' }));
  expect(running(returned)).toEqual([]);
  expect(notAnswered(returned, today)).toContainEqual(member(mother));
});

test('a member who left decides no more, but for somebody who is here (R-27)', () => {
  const all = said(out(), party(school), party(shelter), member(father), member(mother));
  const without = (id: string) => ({ ...all, members: all.members.filter(({ memberId }) => memberId !== id) });
  expect(running(without(girl))).toEqual([line, otherLine, ownLine]);
  expect(running(without(mother))).toEqual([line]);
  const silent = said(out(), party(school), member(mother));
  expect(running({ ...silent, members: silent.members.filter(({ memberId }) => memberId !== father) })).toEqual([
    ownLine,
  ]);
});
