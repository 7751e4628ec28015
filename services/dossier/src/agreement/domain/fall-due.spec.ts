import { now, teacher } from '../../../test/a-case-involvement.ts';
import { line, school } from '../../../test/a-plan.ts';
import { agreedPlan, anAgreement, anOwnLine, guarding, withHappened } from '../../../test/an-agreement.ts';
import type { Agreement } from './agreement.ts';
import { fallDue } from './fall-due.ts';

const plan = agreedPlan();
const on = (today: string, agreement: Agreement = anAgreement()) => fallDue(plan, agreement, { now, today, guarding });
const told = (today: string, agreement?: Agreement) =>
  on(today, agreement).events.map(({ event, data }) => [event.type.split('.').at(-2), data]);

test('S000-12: the owner is told once that the day is near', () => {
  expect(told('2026-12-07')).toEqual([]);
  const data = { agreementId: line, partyId: school, dueOn: '2026-12-11', personIds: [teacher.personId] };
  expect(told('2026-12-08')).toMatchObject([['agreement-due-soon', data]]);
  expect(told('2026-12-09', on('2026-12-08').next)).toEqual([]);
});

test('P-44: the owner is asked once, with the days that the municipality gives to answer', () => {
  const { next, events } = on('2026-12-14');
  expect(events).toMatchObject([{ data: { answerBy: '2026-12-16', personIds: [teacher.personId] } }]);
  expect(events[0]!.data.coordinatorIds).toHaveLength(1);
  expect(told('2026-12-15', next)).toEqual([]);
});

test('F5: for another day the owner is told and asked anew', () => {
  const asked = on('2026-12-14').next;
  const moved = withHappened({ ...asked, dueOn: '2026-12-18' }, { kind: 'renewed', dueOn: '2026-12-18' }, '2026-12-14');
  expect(told('2026-12-15', moved).map(([type]) => type)).toEqual(['agreement-due-soon']);
  expect(told('2026-12-21', moved).map(([type]) => type)).toEqual(['agreement-overdue']);
});

test.each([
  ['kept', anAgreement(undefined, { kind: 'done' })],
  ['that cannot be kept', anAgreement(undefined, { kind: 'cannot-keep', reason: 'capacity' })],
  ['not kept', anAgreement(undefined, { kind: 'unmet', cause: 'not-done' })],
  ['not in force', { ...anAgreement(), inForce: false }],
  ['of a member (P-43)', anOwnLine()],
])('of an agreement that is %s nobody is told that its day is near or over', (_what, agreement) => {
  expect([...told('2026-12-09', agreement), ...told('2026-12-21', agreement)]).toEqual([]);
});
