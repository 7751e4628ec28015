import { agreementInForce, planAdopted } from '@rondetafel/contracts';
import { coordinator, now, today } from '../../../test/a-case-involvement.ts';
import {
  aDraft,
  aLine,
  everybody,
  father,
  girl,
  line,
  member,
  mother,
  otherLine,
  out,
  party,
  said,
  school,
  shelter,
} from '../../../test/a-plan.ts';
import { goOnWithout } from './come-into-force.ts';
import { notAnswered } from './in-force.ts';
import type { Plan } from './plan.ts';

const given = { now, today, by: null };
const without = (plan: Plan, id: string): Plan => ({
  ...plan,
  members: plan.members.filter(({ memberId }) => memberId !== id),
});
const leaves = (plan: Plan, partyId: string): Plan => ({
  ...plan,
  parties: plan.parties.map((one) => (one.partyId === partyId ? { ...one, state: 'left' as const } : one)),
});
const told = ({ events }: ReturnType<typeof goOnWithout>) => events.map(({ event }) => event);

test('with who leaves goes the wait for their yes: the line begins, the plan is adopted (R-25, R-27)', () => {
  // Of the child no parent but the father was asked besides the mother: he left, and decides no more.
  const draft = aDraft();
  const blocks = draft.blocks.map((one) => (one.blockId === line ? aLine(line, { memberIds: [mother, father] }) : one));
  const waiting = said(out({ ...draft, blocks }), party(school), party(shelter), member(mother), member(girl));
  const decided = goOnWithout(without(waiting, father), member(father), given);
  expect(told(decided)).toEqual([agreementInForce, planAdopted]);
  expect(decided.events[0]!.data['agreementId']).toBe(line);
  expect(decided.events[1]!.data['personIds']).toContain(coordinator.personId);
  expect(decided.next.versions[0]!.adoptedAt).toBe(now);
});

test('the plan is adopted with its last line, not with the first that begins (R-18)', () => {
  const draft = aDraft();
  const blocks = draft.blocks.map((one) => (one.blockId === line ? aLine(line, { memberIds: [mother, father] }) : one));
  const waiting = said(out({ ...draft, blocks }), party(school), member(mother), member(girl));
  const decided = goOnWithout(without(waiting, father), member(father), given);
  expect(told(decided)).toEqual([agreementInForce]);
  expect(decided.next.versions[0]!.adoptedAt).toBeNull();
});

test('what belongs to a party that left, or is about nobody here, keeps nothing back and reminds nobody (P-50)', () => {
  const waiting = said(out(), party(school), member(mother), member(father));
  const gone = leaves(waiting, shelter);
  expect(told(goOnWithout(gone, party(shelter), given))).toEqual([planAdopted]);
  expect(notAnswered(gone, today)).toEqual([]);
  const child = without(waiting, girl);
  expect(told(goOnWithout(child, member(girl), given))).toEqual([planAdopted]);
  expect(notAnswered(child, today)).toEqual([]);
});

test('what another’s yes is still needed for goes on waiting (R-25)', () => {
  const waiting = said(out(), party(shelter), member(mother), member(girl), member(father));
  expect(told(goOnWithout(leaves(waiting, shelter), party(shelter), given))).toEqual([]);
});

test('nothing is told twice: what was in force, or adopted, was so before (R-18)', () => {
  const all = said(out(), ...everybody);
  expect(told(goOnWithout(leaves(all, shelter), party(shelter), given))).toEqual([]);
  expect(goOnWithout(aDraft(), member(girl), given)).toEqual({ next: aDraft(), events: [] });
});

test('a plan of which nothing is needed any more is not adopted', () => {
  const nobody = leaves(
    leaves(out(aDraft({ blocks: aDraft().blocks.filter((one) => one.blockId !== otherLine) })), school),
    shelter,
  );
  const gone = { ...nobody, members: [] };
  expect(told(goOnWithout(gone, party(school), given))).toEqual([]);
});
