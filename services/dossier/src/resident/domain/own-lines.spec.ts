import { today } from '../../../test/a-case-involvement.ts';
import {
  aDraft,
  answer,
  child,
  father,
  girl,
  line,
  member,
  mother,
  otherLine,
  out,
  ownLine,
  party,
  said,
  school,
} from '../../../test/a-plan.ts';
import { ownPlan } from './own-lines.ts';

const plan = out(aDraft());
const linesOf = (memberId: string, represents: string[] = [], of = plan) =>
  ownPlan(of, { memberId, represents }, today)!.lines.map(({ agreementId }) => agreementId);

test('P-16: a member sees the lines about itself, its own, and those about whom it represents; no others', () => {
  expect(linesOf(mother, [child, girl])).toEqual([line, otherLine, ownLine]);
  expect(linesOf(father, [child])).toEqual([line]);
  expect(linesOf(girl)).toEqual([otherLine]);
  expect(ownPlan(plan, { memberId: girl, represents: [] }, today)!.goals).toHaveLength(1);
});

test('P-16: what waits for somebody is what they were asked, not all they see', () => {
  const ofFather = ownPlan(plan, { memberId: father, represents: [child] }, today)!;
  expect(ofFather.lines.map(({ asked }) => asked)).toEqual([true]);
  const ofSister = ownPlan(plan, { memberId: 'sister', represents: [girl] }, today)!;
  expect(ofSister.lines.map(({ agreementId, asked }) => [agreementId, asked])).toEqual([[otherLine, false]]);
});

test('P-16: who left and decides no more for a child does not see its lines any longer', () => {
  const gone = {
    ...plan,
    members: plan.members
      .filter(({ memberId }) => memberId !== father)
      .map((one) => ({ ...one, holders: one.holders?.filter(({ memberId }) => memberId !== father) })),
  };
  expect(linesOf(father, [], gone)).toEqual([]);
  // As long as he decides for the child he sees them, wherever he lives.
  const apart = { ...plan, members: plan.members.filter(({ memberId }) => memberId !== father) };
  expect(linesOf(father, [], apart)).toEqual([line]);
});

test('P-45: nobody’s answer is on it but one’s own, and no reason of anybody else', () => {
  const no = { answer: 'no' as const, lines: [{ agreementId: line, reason: 'Ik wil eerst praten' }] };
  const answered = said(plan, [member(father), no], party(school));
  const seen = ownPlan(answered, { memberId: mother, represents: [child] }, today)!;
  expect(JSON.stringify(seen)).not.toMatch(/eerst praten|deciders|digest|objections/);
  expect(seen.lines[0]).toMatchObject({ state: 'not-yet', asked: true });
  expect(seen.lines[0]).not.toHaveProperty('said');
  const own = answer(answered, member(mother)).next;
  expect(ownPlan(own, { memberId: mother, represents: [] }, today)!.lines[0]).toMatchObject({ said: 'yes' });
});

test('a case without a plan that went out has none on the page', () => {
  expect(ownPlan(aDraft(), { memberId: mother, represents: [] }, today)).toBeUndefined();
});
