import { today } from '../../../test/a-case-involvement.ts';
import {
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
import type { Plan } from './plan.ts';
import { type Reader, shownTo } from './shown-to.ts';

const seen = (plan: Plan, reader: Partial<Reader>) =>
  shownTo(plan, plan.versions.at(-1)!, { coordinates: false, everyGoal: false, own: [], ...reader }, today);
const ofSchool = { own: [party(school)] };

test('a party reads every line, and the goals that its own are under; a goal of the mother alone is not shown (P-38)', () => {
  const { goals, lines } = seen(out(), ofSchool);
  expect(goals.map(({ goalId }) => goalId)).toEqual([goal]);
  expect(lines.map(({ agreementId, asked }) => [agreementId, asked])).toEqual([
    [line, true],
    [otherLine, false],
    [ownLine, false],
  ]);
  expect(seen(out(), {}).goals).toEqual([]);
  expect(seen(out(), { coordinates: true }).goals).toHaveLength(2);
  expect(seen(out(), { everyGoal: true }).goals).toHaveLength(2);
});

test('others see of a line that it runs or not yet, never whose yes is missing or what a member said (P-45)', () => {
  const before = seen(out(), ofSchool);
  const answered = said(
    out(),
    party(school),
    [member(father), { answer: 'no', lines: [{ agreementId: line, reason: 'Ik wil dit niet.' }] }],
    [member(girl), { answer: 'thinking' }],
  );
  expect(seen(answered, ofSchool)).toEqual(before);
  expect(JSON.stringify(seen(answered, { coordinates: true }).lines)).toContain(father);
  expect(seen(said(answered, member(mother)), ofSchool).lines.map(({ state }) => state)).toEqual([
    'not-yet',
    'not-yet',
    'runs',
  ]);
});

test('what a professional objects stands at the line, until it is a yes (P-45)', () => {
  const objected = said(out(), [
    party(shelter),
    { answer: 'no', lines: [{ agreementId: otherLine, reason: 'Geen plek.' }] },
  ]);
  const objections = (plan: Plan) => seen(plan, ofSchool).lines.map((one) => one.objections);
  expect(objections(objected)).toEqual([[], [{ partyId: shelter, reason: 'Geen plek.' }], []]);
  expect(objections(said(objected, party(shelter)))).toEqual([[], [], []]);
});

test('the coordinator sees whom each line waits for', () => {
  const { lines } = seen(said(out(), ...everybody.slice(0, 3)), { coordinates: true });
  expect(lines.map(({ waitsFor }) => waitsFor)).toEqual([[member(father)], [member(girl)], []]);
});

test('the digest, on which whose yes is needed could be tried out, is the coordinator’s alone (P-45)', () => {
  expect(seen(out(), ofSchool).digest).toBeUndefined();
  expect(seen(out(), { coordinates: true }).digest).toHaveLength(64);
});
