import { almere, coordinator, now, refusalOf, teacher, today } from '../../../test/a-case-involvement.ts';
import {
  aLine,
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
  shelter,
} from '../../../test/a-plan.ts';
import type { Decider } from '../../authority/domain/deciders.ts';
import { contentOf, kindOfChange } from './ask-plan.ts';
import { changeOwnAgreement, type OwnChange } from './change-own-agreement.ts';
import { inForceNow, notAnswered } from './in-force.ts';
import type { Plan } from './plan.ts';
import { answersOf } from './shown-to.ts';

const agreed = said(out(), ...everybody);
const change = (more: Partial<OwnChange>, plan = agreed, own: Decider[] = [party(school)], by = teacher.personId) =>
  changeOwnAgreement(plan, own, { agreementId: line, ...more }, { now, today, by, digestOf, municipality: almere });
const refused = (...asked: Parameters<typeof change>) => {
  const { code, faults } = refusalOf(() => change(...asked));
  return [code, ...faults];
};
const lineOf = (plan: Plan, id = line) => plan.versions.at(-1)!.lines.find(({ agreementId }) => agreementId === id)!;

test('a week later, by its owner: it counts at once, every yes stays, and nobody is asked again (P-23)', () => {
  const { next, events } = change({ dueOn: '2026-12-18' });
  expect(lineOf(next)).toMatchObject({ dueOn: '2026-12-18', agreedOn: '2026-12-11' });
  expect(inForceNow(next, today).map(({ agreementId }) => agreementId)).toEqual([line, otherLine, ownLine]);
  expect(notAnswered(next, today)).toEqual([]);
  expect(answersOf(next, member(mother))).toHaveLength(1);
  expect([next.versions.length, next.versions.at(-1)!.adoptedAt]).toEqual([2, agreed.versions[0]!.adoptedAt]);
  expect(events.map(({ data }) => data)).toMatchObject([
    { planVersion: 2, small: true, personIds: [coordinator.personId], agreements: [{ agreementId: line }] },
  ]);
});

test('another contact is small too, and may change again (P-23)', () => {
  const { next } = change({ contact: 'Juf Els, 036 000 00 11' });
  const again = change({ contact: 'Meester Jan' }, next).next;
  expect([lineOf(next).contact, lineOf(again).contact]).toEqual(['Juf Els, 036 000 00 11', 'Meester Jan']);
  expect(inForceNow(again, today)).toHaveLength(3);
});

test('ten small changes of one agreement, and then it is talked about (P-44)', () => {
  const ten = Array.from({ length: 10 }, (_, at) => `Collega ${at}`);
  const often = ten.reduce((plan, contact) => change({ contact }, plan).next, agreed);
  expect(refused({ contact: 'Weer een ander' }, often)).toEqual(['agreement-changed-often']);
  expect(change({ agreementId: otherLine, contact: 'Collega' }, often, [party(shelter)]).next.versions).toHaveLength(
    12,
  );
});

test('the version before stays as it was frozen', () => {
  const { next } = change({ dueOn: '2026-12-18' });
  expect(next.versions[0]).toEqual(agreed.versions[0]);
});

test('nobody else changes it: neither another party nor the coordinator (S000-9)', () => {
  expect(refused({ dueOn: '2026-12-18' }, agreed, [party(shelter)])).toEqual(['agreement-of-another']);
  expect(refused({ dueOn: '2026-12-18' }, agreed, [], coordinator.personId)).toEqual(['agreement-of-another']);
});

test('once: a second move is an adjustment, whatever it comes to (P-44)', () => {
  const { next } = change({ dueOn: '2026-12-14' });
  expect(refused({ dueOn: '2026-12-15' }, next)).toEqual(['change-not-small', 'moved-before']);
  expect(refused({ dueOn: '2026-12-11' }, next)).toEqual(['change-not-small', 'moved-before']);
});

test('not further than the municipality calls small, later or sooner (P-44)', () => {
  // Ten working days after 11 December 2026, with both days of Christmas.
  expect(lineOf(change({ dueOn: '2026-12-28' }).next).dueOn).toBe('2026-12-28');
  expect(refused({ dueOn: '2026-12-29' })).toEqual(['change-not-small', 'moved-too-far']);
  expect(refused({ dueOn: '2026-11-26' })).toEqual(['change-not-small', 'moved-too-far']);
});

test.each([
  [{}, ['change-not-small', 'nothing-changed']],
  [{ dueOn: '2026-12-11' }, ['change-not-small', 'nothing-changed']],
] as const)('what changes nothing is no change: %o', (asked, faults) => {
  expect(refused(asked)).toEqual(faults);
});

test('what does not run yet, or is not there, is not changed', () => {
  expect(refused({ dueOn: '2026-12-18' }, out())).toEqual(['agreement-not-running']);
  expect(refused({ agreementId: 'nothing' as never })).toEqual(['block-unknown']);
});

test('the draft with the day before does not take it back; another day in it is an adjustment (S000-9, S000-5)', () => {
  const { next } = change({ dueOn: '2026-12-18' });
  expect(kindOfChange(next, contentOf(next, today), today)).toBe('none');
  const rewritten = (dueOn: string): Plan => ({
    ...next,
    blocks: next.blocks.map((one) => (one.blockId === line ? aLine(line, { dueOn }) : one)),
  });
  expect(lineOf({ ...next, versions: [contentOf(next, today) as never] }).dueOn).toBe('2026-12-18');
  expect(kindOfChange(rewritten('2026-12-21'), contentOf(rewritten('2026-12-21'), today), today)).toBe('adjustment');
  const consulted = { householdOn: today, partiesOn: today };
  const asked = ask(rewritten('2026-12-21'), consulted).next;
  expect(lineOf(asked).agreedOn).toBeUndefined();
  expect(inForceNow(asked, today).map(({ agreementId }) => agreementId)).toEqual([otherLine, ownLine]);
});
