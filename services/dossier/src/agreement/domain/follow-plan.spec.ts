import { almere, now, teacher, today } from '../../../test/a-case-involvement.ts';
import {
  aDraft,
  aLine,
  answer,
  ask,
  digestOf,
  everybody,
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
import { agreedPlan, followed, guarding, withHappened } from '../../../test/an-agreement.ts';
import { changeOwnAgreement } from '../../plan/domain/change-own-agreement.ts';
import type { Plan } from '../../plan/domain/plan.ts';
import type { Agreement } from './agreement.ts';
import { courseOf } from './course-of.ts';

const consulted = { householdOn: today, partiesOn: today };
const next = (plan: Plan, kept?: readonly Agreement[]) => followed(plan, kept).next;
const one = (agreements: readonly Agreement[], id = line) => agreements.find(({ agreementId }) => agreementId === id)!;
const agreed = agreedPlan();
const began = next(agreed);
const unmet = began.map((agreement) =>
  agreement.agreementId === line ? withHappened(agreement, { kind: 'unmet', cause: 'not-done' }, today) : agreement,
);
/** The next version with this draft, to which everybody says yes. */
const adjusted = (lines: Plan['blocks']) => {
  const others = agreed.blocks.filter(({ kind }) => kind !== 'line');
  return said(ask({ ...agreed, blocks: [...others, ...lines] }, consulted).next, ...everybody);
};
const lines = agreed.blocks.filter(({ kind }) => kind === 'line');
const others = lines.filter(({ blockId }) => blockId !== line);

test('R-25: an agreement comes into being when its own line comes in force, before the plan is adopted', () => {
  expect(next(out())).toEqual([]);
  const partly = said(out(), party(school), member(mother));
  expect(next(partly).map(({ agreementId }) => agreementId)).toEqual([ownLine]);
  expect(began.map(({ agreementId }) => agreementId)).toEqual([line, otherLine, ownLine]);
  expect(one(began)).toMatchObject({
    owner: { kind: 'party', id: school },
    dueOn: '2026-12-11',
    inForce: true,
    facts: [],
  });
});

test('S000-9: a next version that leaves a line as it is changes nothing of how it goes, and keeps its id', () => {
  const kept = began.map((agreement) => withHappened(agreement, { kind: 'note', text: 'Gebeld' }, today));
  const version = adjusted([...lines, aLine('00000000-0000-4000-8000-000000000099', { place: 9 })]);
  const after = next(version, kept);
  expect(after.slice(0, 3)).toEqual(kept);
  expect(after).toHaveLength(4);
});

test('P-34: a yes taken back stops it without a trace, and the next yes lets it run on', () => {
  const stopped = answer(agreed, party(school), { answer: 'taken-back' }).next;
  expect(one(next(stopped, began))).toEqual({ ...one(began), inForce: false });
  const again = answer(stopped, party(school)).next;
  expect(one(next(again, next(stopped, began)))).toEqual(one(began));
});

test('P-44: another day, once it is in force, begins the course anew under the same id', () => {
  const given = { now, today, by: teacher.personId, digestOf, municipality: almere };
  const moved = changeOwnAgreement(agreed, [party(school)], { agreementId: line, dueOn: '2026-12-18' }, given).next;
  const { next: after, events } = followed(moved, unmet);
  expect(one(after)).toMatchObject({ agreementId: line, dueOn: '2026-12-18' });
  expect(courseOf(one(after), today, guarding).state).toBe('runs');
  // What an adjustment did about one that was not kept is its follow-up (S000-13).
  expect(events).toMatchObject([{ data: { agreementId: line, how: 'adjusted', dueOn: '2026-12-18' } }]);
  expect(followed(moved, began).events).toEqual([]);
  expect(followed(moved, after)).toEqual({ next: after, events: [] });
});

test('S000-13: as long as a new version waits for its yes, what was not kept stays so', () => {
  const blocks = [
    ...agreed.blocks.filter(({ kind }) => kind !== 'line'),
    aLine(line, { dueOn: '2026-12-18' }),
    ...others,
  ];
  const asked = ask({ ...agreed, blocks }, consulted).next;
  const { next: after, events } = followed(asked, unmet);
  expect(one(after)).toMatchObject({ dueOn: '2026-12-11', inForce: false });
  expect([courseOf(one(after), today, guarding).state, events]).toEqual(['unmet', []]);
});

test('S000-13: an adjustment that drops it is its follow-up; nobody owes it any more', () => {
  // Whose lines stay as they are said yes already.
  const blocks = [...agreed.blocks.filter(({ kind }) => kind !== 'line'), ...others];
  const { next: after, events } = followed(ask({ ...agreed, blocks }, consulted).next, unmet);
  expect(courseOf(one(after), today, guarding).state).toBe('dropped');
  expect(events).toMatchObject([{ data: { agreementId: line, how: 'adjusted' } }]);
});

test('P-29: what a member said of an own line does not go to who owns it after', () => {
  const kept = began.map((agreement) =>
    withHappened(agreement, { kind: 'said', answer: 'not-yet', via: 'phone', saidOn: today }, today),
  );
  const owned = aLine(ownLine, { place: 3, owner: { kind: 'party', id: school }, memberIds: [mother] });
  const { facts } = one(next(adjusted([...lines.filter(({ blockId }) => blockId !== ownLine), owned]), kept), ownLine);
  expect(facts.map(({ kind }) => kind)).toEqual(['renewed']);
});

test('there is no agreement in a case without a plan', () => {
  expect(followed(aDraft())).toEqual({ next: [], events: [] });
});
