import { coordinator, id, now, refusalOf, teacher, today } from '../../../test/a-case-involvement.ts';
import {
  aDraft,
  child,
  girl,
  goal,
  line,
  mother,
  otherLine,
  out,
  ownLine,
  party,
  school,
  shelter,
} from '../../../test/a-plan.ts';
import type { Decider } from '../../authority/domain/deciders.ts';
import type { Plan } from './plan.ts';
import { type OwnLine, proposeLine, takeBackLine } from './propose-line.ts';

const fresh = id(85);
const propose = (more: Partial<OwnLine> = {}, plan: Plan = aDraft(), own: Decider[] = [party(school)]) =>
  proposeLine(
    plan,
    own,
    { agreementId: fresh, partyId: school, what: 'Haalt op', memberIds: [child], dueOn: '2026-12-18', ...more },
    { now, today, by: teacher.personId },
  );
const refused = (...asked: Parameters<typeof propose>) => {
  const { code, faults } = refusalOf(() => propose(...asked));
  return [code, ...faults];
};

test('a party writes a line of its own, last in the draft, and the coordinator hears of it (R-28)', () => {
  const { content, events } = propose({ goalId: goal });
  expect(content).toEqual({
    place: 4,
    goalId: goal,
    owner: { kind: 'party', id: school },
    what: 'Haalt op',
    memberIds: [child],
    dueOn: '2026-12-18',
    money: false,
    awardNeeded: false,
  });
  expect(events.map(({ data }) => data)).toMatchObject([{ partyId: school, personIds: [coordinator.personId] }]);
});

test('its own line it writes as it wants it, where it stands', () => {
  expect(propose({ agreementId: line, what: 'Belt en schrijft' }).content).toMatchObject({
    place: 1,
    what: 'Belt en schrijft',
  });
});

test('it takes no line of another, and writes none for another (S000-9, R-28)', () => {
  expect(refused({ agreementId: otherLine })).toEqual(['agreement-of-another']);
  expect(refused({ agreementId: ownLine })).toEqual(['agreement-of-another']);
  expect(refused({ partyId: shelter })).toEqual(['agreement-of-another']);
  // Of another in the plan that is out, although the draft has it no more.
  const dropped = { ...out(), blocks: out().blocks.filter(({ blockId }) => blockId !== otherLine) };
  expect(refused({ agreementId: otherLine }, dropped)).toEqual(['agreement-of-another']);
  expect(refused({ agreementId: goal })).toEqual(['block-unknown']);
  expect(refused({ agreementId: girl })).toEqual(['block-unknown']);
});

test('each fault at its place (S002-13)', () => {
  expect(refused({ memberIds: [id(99)], dueOn: '2026-11-20', fromOn: '2026-11-24' })).toEqual([
    'line-not-possible',
    'unknown-member',
    'over-already',
    'ends-before-start',
  ]);
  expect(mother).toBeDefined();
});

test('what it proposed it takes back; what is in the plan leaves it by an adjustment (S000-5)', () => {
  expect(() => takeBackLine(aDraft(), [party(school)], line)).not.toThrow();
  expect(refusalOf(() => takeBackLine(out(), [party(school)], line)).code).toBe('line-in-plan');
  expect(refusalOf(() => takeBackLine(aDraft(), [party(school)], otherLine)).code).toBe('agreement-of-another');
  expect(refusalOf(() => takeBackLine(aDraft(), [party(school)], fresh)).code).toBe('block-unknown');
});
