import { tableQuestionAsked } from '@rondetafel/contracts';
import { coordinator, now, otherTeacher, teacher } from '../../../test/a-case-involvement.ts';
import { child, mother, school } from '../../../test/a-plan.ts';
import { aMeeting } from '../../../test/minutes-of-a-table.ts';
import {
  answerQuestion,
  askable,
  askParties,
  type Preparation,
  refuseOver,
  refuseSetting,
  refuseTalk,
  stillToDo,
} from './preparation.ts';

const today = '2026-11-23';
const nothing: Preparation = { talks: [], setting: {}, questions: [] };
const parties = askable(aMeeting());
const memberIds = [mother, child];
const codes = (act: () => unknown): unknown => {
  try {
    act();
    return [];
  } catch (error) {
    const { code, faults = [] } = error as any;
    return [code, ...faults.map((fault: any) => `${fault.pointer} ${fault.code}`)];
  }
};

test('P-56: what is still to do: a talk with each member, a question to each party, how they sit, the agenda', () => {
  expect(stillToDo(nothing, { memberIds, parties })).toEqual([
    { what: 'talk', memberId: mother },
    { what: 'talk', memberId: child },
    ...parties.map(({ partyId }) => ({ what: 'question', partyId })),
    { what: 'together' },
    { what: 'agenda' },
  ]);
  const done: Preparation = {
    talks: [
      { memberId: mother, on: today },
      { memberId: child, without: 'Te jong.' },
    ],
    setting: { together: 'in-parts', agendaOn: today },
    questions: parties.map((one) => ({ ...one, askedAt: now })),
  };
  expect(stillToDo(done, { memberIds, parties })).toEqual([]);
});

test('P-27: a hidden party is neither asked nor counted', () => {
  expect(parties.map(({ personId }) => personId)).toEqual([teacher.personId, otherTeacher.personId]);
});

test('P-56: each party is asked once; another contact is asked too, unless the party answered (P-11)', () => {
  const { next, events } = askParties(aMeeting(), nothing, parties, now);
  expect(next).toHaveLength(2);
  expect(events).toMatchObject([
    { event: tableQuestionAsked, data: { personIds: [teacher.personId, otherTeacher.personId] } },
  ]);
  const asked = { ...nothing, questions: next };
  expect(codes(() => askParties(aMeeting(), asked, parties, now))).toEqual(['parties-asked-already']);
  const other = [{ partyId: school, personId: coordinator.personId }];
  expect(askParties(aMeeting(), asked, other, now).next).toMatchObject(other);
  const answer = { text: 'Het verzuim.', saidById: teacher.personId, answeredAt: now };
  const answered = { ...nothing, questions: next.map((one) => ({ ...one, answer })) };
  expect(codes(() => askParties(aMeeting(), answered, other, now))).toEqual(['parties-asked-already']);
});

test('P-56: only who was asked answers, and nothing is prepared once the table was held or cancelled', () => {
  const answer = { text: 'Het verzuim.', saidById: teacher.personId, answeredAt: now };
  const question = { partyId: school, personId: teacher.personId, askedAt: now };
  expect(answerQuestion(aMeeting(), question, answer).answer).toEqual(answer);
  expect(codes(() => answerQuestion(aMeeting(), undefined, answer))).toEqual(['party-not-asked']);
  const held = aMeeting({ held: { on: today, presentIds: [] } });
  for (const act of [
    () => answerQuestion(held, question, answer),
    () => refuseOver(held),
    () => askParties(held, nothing, parties, now),
  ]) {
    expect(codes(act)).toEqual(['meeting-was-held']);
  }
  expect(codes(() => refuseOver(aMeeting({ cancelled: true })))).toEqual(['meeting-cancelled']);
});

test('P-56: a talk has its day or the reason why there was none, and no day is to come', () => {
  expect(codes(() => refuseTalk({ on: today, wants: 'De huur.' }, today))).toEqual([]);
  expect(codes(() => refuseTalk({ without: 'Wil niet.' }, today))).toEqual([]);
  expect(codes(() => refuseTalk({ wants: 'De huur.' }, today))).toEqual([
    'preparation-not-possible',
    '/on talk-day-missing',
  ]);
  expect(codes(() => refuseTalk({ on: '2026-11-24' }, today))).toEqual(['preparation-not-possible', '/on day-to-come']);
  expect(codes(() => refuseSetting({ agendaOn: '2026-11-24' }, today))).toEqual([
    'preparation-not-possible',
    '/agendaOn day-to-come',
  ]);
});
