import { minutesFinished } from '@rondetafel/contracts';
import { coordinator, otherTeacher, teacher } from '../../../test/a-case-involvement.ts';
import { mother } from '../../../test/a-plan.ts';
import {
  aMeeting,
  anAgreement,
  aPlanDraft,
  finish,
  first,
  hold,
  ofChoice,
  ofPresence,
  ofSubject,
  otherWay,
  second,
  there,
  way,
  withBlocks,
  written,
} from '../../../test/minutes-of-a-table.ts';
import type { Minutes, PlanDraft } from './minutes.ts';

/** Of the refusal: each fault with its place. */
const faultsOf = (minutes: Minutes, plan?: PlanDraft): string[] => {
  try {
    finish(minutes, plan);
    return [];
  } catch (error) {
    return (error as any).faults.map(({ pointer, code }: any) => `${pointer} ${code}`);
  }
};

test('minutes are frozen when somebody finished them and scheduling says the table was held, in either order (P-10)', () => {
  const finished = finish();
  expect([finished.next.finished, finished.events]).toEqual([null, []]);
  const both = [hold(finished.next), finish(hold(written()).next)];
  for (const { next, events } of both) {
    expect([next.finished?.digest, next.meeting.digest]).toEqual(['d'.repeat(64), 'd'.repeat(64)]);
    expect(events.map(({ event }) => event)).toEqual([minutesFinished]);
  }
});

test('each step may come twice: what is frozen stays, and is told once', () => {
  const { next } = hold(finish(finish().next).next);
  for (const again of [hold(next), finish(next), hold(next, [])]) expect(again).toEqual({ next, events: [] });
});

test.each([
  ['S002-11: the question', withBlocks('question'), '/question question-missing'],
  ['S002-14: minutes', withBlocks('subject'), '/subjects no-subject'],
  ['S002-14: what was said', withBlocks('subject', ofSubject(first, { text: undefined })), `/subjects/${first}/text`],
  ['S002-8: which way was chosen', withBlocks('choice'), '/choice trajectory-not-chosen'],
  ['S002-8: why', withBlocks('choice', { ...ofChoice(), content: { trajectoryId: way } } as never), '/choice/because'],
  ['P-10: the chair', withBlocks('attendance', ofPresence(teacher.personId)), '/attendance chair-not-there'],
  ['P-10: a party', withBlocks('attendance', ofPresence(coordinator.personId)), '/attendance no-party-there'],
])('%s is missed at its place', (_, minutes, expected) => {
  expect(faultsOf(minutes)).toEqual([expect.stringContaining(expected)]);
});

test('everything that is missing is named at once (S002-14)', () => {
  const empty = { ...written(), blocks: [] };
  const half = { ...anAgreement, owner: undefined, what: undefined, dueOn: undefined };
  expect(faultsOf(empty, aPlanDraft({ agreements: [half] }))).toEqual([
    '/attendance chair-not-there',
    '/attendance no-party-there',
    '/question question-missing',
    '/subjects no-subject',
    `/agreements/${half.agreementId}/owner line-owner-missing`,
    `/agreements/${half.agreementId}/what line-what-missing`,
    `/agreements/${half.agreementId}/dueOn line-term-missing`,
  ]);
});

test('S002-14: without agreements it is finished only with the reason why there are none', () => {
  const none = aPlanDraft({ agreements: [] });
  expect(faultsOf(written(), none)).toEqual(['/agreements no-agreement']);
  const { next } = hold(finish(written(), none, { noAgreementsBecause: 'Eerst het onderzoek.' }).next, there, none);
  expect(next.finished).toMatchObject({ agreements: [], noAgreementsBecause: 'Eerst het onderzoek.' });
});

test('a table without proposals needs no choice (S002-8)', () => {
  const { blocks } = written();
  const minutes = { ...written(), blocks: blocks.filter(({ kind }) => kind !== 'trajectory' && kind !== 'choice') };
  expect(hold(finish(minutes).next).next.finished).not.toHaveProperty('choice');
});

test('a word typed after somebody finished, in minutes or agreements, is not frozen unread (P-48)', () => {
  const { next } = finish();
  expect(hold({ ...next, revision: next.revision + 1 }).next.finished).toBeNull();
  expect(hold(next, there, aPlanDraft({ revision: 4 })).next.finished).toBeNull();
});

test('P-10: who was there is as scheduling has it on record, per part as it was ticked', () => {
  const minutes = withBlocks('attendance', ofPresence(coordinator.personId, [1, 2]), ofPresence(teacher.personId, [2]));
  const { next } = hold(finish(minutes).next, [coordinator.personId, otherTeacher.personId]);
  expect(next.finished?.present).toEqual([
    { personId: coordinator.personId, parts: [1, 2] },
    { personId: otherTeacher.personId, parts: [1] },
  ]);
});

test('somebody who was not invited and was there is in the list by name (P-10)', () => {
  const aunt = { ...ofPresence(second), content: { parts: [1], name: 'Tante Jo' } } as never;
  const minutes = { ...written(), blocks: [...written().blocks, aunt] };
  expect(hold(finish(minutes).next).next.finished?.present.at(-1)).toEqual({
    personId: second,
    name: 'Tante Jo',
    parts: [1],
  });
});

test('P-27: who was there is told that it is finished, but nobody of a hidden party, no member, nor who finished it', () => {
  const { events } = hold(finish().next);
  expect(events[0]?.data).toMatchObject({ personIds: [teacher.personId] });
});

test('the agreement list is that of the plan as it stood, the chosen way with its reason (S002-14, S002-8)', () => {
  const { finished } = hold(finish().next, [...there, mother]).next;
  expect(finished?.agreements).toEqual([anAgreement]);
  expect(finished?.trajectories.map(({ trajectoryId }) => trajectoryId)).toEqual([way, otherWay]);
  expect(finished?.choice).toEqual({ trajectoryId: way, because: 'De snelste eerste stap.' });
});

test('a cancelled table has no minutes (P-10)', () => {
  expect(() => finish(written({ meeting: aMeeting({ cancelled: true }) }))).toThrow(
    expect.objectContaining({ code: 'meeting-cancelled' }),
  );
});

describe('S000-21: a case conference has a short record', () => {
  const conference = (...args: Parameters<typeof withBlocks>): Minutes => {
    const minutes = withBlocks(...args);
    return { ...minutes, meeting: { ...minutes.meeting, kind: 'case-conference' } };
  };

  test('without a question and a subject it is finished with who was there and what was agreed', () => {
    const short = conference('question');
    const bare = { ...short, blocks: short.blocks.filter(({ kind }) => kind === 'attendance') };
    expect(faultsOf(bare)).toEqual([]);
    const { next } = hold(finish(bare).next);
    expect(next.finished).toMatchObject({ subjects: [], agreements: [expect.anything()] });
    expect(next.finished).not.toHaveProperty('question');
  });

  test('nothing agreed needs a reason there too, and a subject that was begun its words', () => {
    expect(faultsOf(conference('question'), { ...aPlanDraft(), agreements: [] })).toEqual(['/agreements no-agreement']);
    const begun = conference('subject', ofSubject(first, { text: undefined }));
    expect(faultsOf(begun)).toEqual([`/subjects/${first}/text subject-part-missing`]);
  });
});
