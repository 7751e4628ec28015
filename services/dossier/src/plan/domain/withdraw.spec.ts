import { answerWithdrawn, planAnswered } from '@rondetafel/contracts';
import { coordinator, otherTeacher, teacher, today } from '../../../test/a-case-involvement.ts';
import {
  answer,
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
import { daysToCome, yesesEnded } from './withdraw.ts';

const agreed = () => said(out(), ...everybody);
const takenBack = { answer: 'taken-back', lines: [] } as const;
const later = '2026-12-01';

test('a yes taken back is told to the coordinator, and to who owns what stops by it (P-34)', () => {
  const { events } = answer(agreed(), member(mother), { ...takenBack, lines: [] }, teacher.personId);
  expect(events.map(({ event }) => event)).toEqual([planAnswered, answerWithdrawn]);
  expect(events[0]!.data['personIds']).toEqual([]);
  expect(events[1]!.data).toMatchObject({
    agreementIds: [line, otherLine, ownLine],
    coordinatorIds: [coordinator.personId],
    personIds: [otherTeacher.personId],
    withdrawnOn: today,
  });
  const byCoordinator = answer(agreed(), member(mother), { ...takenBack, lines: [] }).events[1]!.data;
  expect(byCoordinator).toMatchObject({ coordinatorIds: [], personIds: [teacher.personId, otherTeacher.personId] });
});

test('whose yes it was is in no event (P-45)', () => {
  const { events } = answer(agreed(), member(mother), { ...takenBack, lines: [] });
  expect(JSON.stringify(events)).not.toContain(mother);
});

test.each(['no', 'thinking'] as const)('%s after a yes ends that yes too (P-34)', (last) => {
  const lines = last === 'no' ? [{ agreementId: line, reason: 'Niet zo.' }] : [];
  const { events } = answer(agreed(), party(school), { answer: last, lines }, teacher.personId);
  expect(events[1]).toMatchObject({ event: answerWithdrawn, data: { agreementIds: [line] } });
});

test('who never said yes takes nothing back', () => {
  const { events } = answer(out(), member(mother), { ...takenBack, lines: [] });
  expect(events.map(({ event }) => event)).toEqual([planAnswered]);
});

test('from a day to come: told on that day, and not when a yes came after it (P-34)', () => {
  const { next, events } = answer(agreed(), member(mother), { ...takenBack, lines: [], fromOn: later });
  expect(events.map(({ event }) => event)).toEqual([planAnswered]);
  expect(daysToCome(next.answers, today)).toEqual([later]);
  expect(daysToCome(next.answers, later)).toEqual([]);
  const on = (plan: typeof next) => yesesEnded({ plan, day: '2026-11-30' }, { plan, day: later }, null);
  expect(on(next)).toMatchObject([{ data: { coordinatorIds: [coordinator.personId], withdrawnOn: later } }]);
  expect(on(said(next, member(mother)))).toEqual([]);
});
