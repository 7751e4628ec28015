import { agreementInForce, planAdopted, planAnswered } from '@rondetafel/contracts';
import { coordinator, id, now, otherTeacher, refusalOf, teacher, today } from '../../../test/a-case-involvement.ts';
import {
  aDraft,
  aLine,
  answer,
  everybody,
  father,
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
import { answerPlan } from './answer-plan.ts';

test('an answer is told to the coordinator, and not what it was, nor whose (P-45)', () => {
  const { events } = answer(out(), party(school), {}, teacher.personId);
  const personIds = [coordinator.personId];
  expect(events).toEqual([
    { event: planAnswered, data: { caseId: id(1), planVersion: 1, personIds, answeredAt: expect.any(String) } },
  ]);
  expect(answer(out(), member(father)).events[0]!.data['personIds']).toEqual([]);
});

test('a line that comes into force is told at once, to its owner; help does not wait for the plan (R-25, S002-28)', () => {
  const { events } = answer(said(out(), party(school), member(mother)), member(father));
  expect(events.slice(1)).toMatchObject([
    { event: agreementInForce, data: { agreementId: line, partyId: school, personIds: [teacher.personId] } },
  ]);
});

test('the plan is adopted with its last line, once, and all who were asked hear of that alone (R-18, S002-2)', () => {
  const almost = said(out(), ...everybody.slice(1));
  const { next, events } = answer(almost, party(school), {}, teacher.personId);
  expect(events.map(({ event }) => event)).toEqual([planAnswered, agreementInForce, planAdopted]);
  expect(events[1]!.data['personIds']).toEqual([]);
  expect(events[2]!.data['personIds']).toEqual([coordinator.personId, otherTeacher.personId]);
  expect(next.versions[0]!.adoptedAt).not.toBeNull();
  const again = answer(next, party(school), { remark: 'Nog iets.' });
  expect(again.events.map(({ event }) => event)).toEqual([planAnswered]);
});

test('only whose yes is needed answers, for their own lines (S002-2)', () => {
  expect(refusalOf(() => answer(out(), party(id(99))))).toMatchObject({ code: 'not-asked', kind: 'forbidden' });
  const of = { answer: 'no', lines: [{ agreementId: otherLine, reason: 'Nee.' }] } as const;
  expect(refusalOf(() => answer(out(), party(school), { ...of, lines: [...of.lines] })).faults).toEqual([
    'line-of-another',
  ]);
});

test('an answer to a version that was replaced says which one is out now (P-38)', () => {
  const first = out();
  const blocks = aDraft().blocks.map((one) => (one.blockId === line ? aLine(line, { what: 'Anders' }) : one));
  const second = out({ ...first, blocks });
  expect(refusalOf(() => answer(second, party(school), { version: 1 }))).toMatchObject({
    code: 'version-replaced',
    kind: 'conflict',
  });
  expect(refusalOf(() => answer(second, party(school), { version: 3 })).code).toBe('version-unknown');
});

test.each<[string, Parameters<typeof answer>[2], string]>([
  ['a no to nothing', { answer: 'no' }, 'no-to-which'],
  ['a no without a reason', { answer: 'no', lines: [{ agreementId: ownLine }] }, 'reason-missing'],
  ['a yes to some lines', { lines: [{ agreementId: ownLine }] }, 'lines-only-with-no'],
  ['a remark with a no', { answer: 'thinking', remark: 'Hm.' }, 'remark-only-with-yes'],
  ['a day with a yes', { fromOn: today }, 'day-only-with-taking-back'],
  ['what was said before it was asked', { saidOn: '2026-11-22' }, 'before-asked'],
  ['what was said tomorrow', { saidOn: '2026-11-24' }, 'still-to-come'],
])('%s is refused at its place (P-34)', (_what, more, fault) => {
  expect(refusalOf(() => answer(out(), member(mother), more)).faults).toEqual([fault]);
});

test('an earlier yes of a party does not speak for another (P-36)', () => {
  const { events } = answer(said(out(), party(shelter)), party(school));
  expect(events.map(({ event }) => event)).toEqual([planAnswered]);
});

test('the contact of two parties answers for both, each for its own lines (S002-2)', () => {
  const both = [party(school), party(shelter)];
  const given = { newId: () => id(900), now, today, by: teacher.personId };
  const words = { version: 1, answer: 'yes', lines: [], saidOn: today } as const;
  expect(answerPlan(out(), both, words, given).next.answers.map(({ who }) => who)).toEqual(both);
  const no = { ...words, answer: 'no', lines: [{ agreementId: otherLine, reason: 'Geen plek.' }] } as const;
  expect(answerPlan(out(), both, no, given).next.answers).toMatchObject([
    { who: party(school), answer: 'yes', lines: [] },
    { who: party(shelter), answer: 'no', lines: no.lines },
  ]);
});

test('P-34: who answered a version fifty times says the next to the coordinator, who records it', () => {
  const fifty = said(out(), ...Array.from({ length: 50 }, () => member(mother)));
  expect(refusalOf(() => answer(fifty, member(mother))).code).toBe('answered-too-often');
  expect(answer(fifty, member(father)).next.answers).toHaveLength(51);
  expect(answer(fifty, member(mother), { via: 'phone' }).next.answers).toHaveLength(51);
});
