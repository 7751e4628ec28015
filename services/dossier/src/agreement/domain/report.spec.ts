import { coordinator, now, refusalOf, teacher } from '../../../test/a-case-involvement.ts';
import { party, school, shelter } from '../../../test/a-plan.ts';
import { agreedPlan, anAgreement, anOwnLine, guarding } from '../../../test/an-agreement.ts';
import { courseOf } from './course-of.ts';
import { type Report, report } from './report.ts';

const today = '2026-12-10';
const plan = agreedPlan();
const reported = (said: Report, agreement = anAgreement(), own = [party(school)], day = today) =>
  report(plan, agreement, own, said, { now, today: day, by: teacher.personId, guarding });
const refused = (...asked: Parameters<typeof reported>) => refusalOf(() => reported(...asked)).code;

test('S000-12: the owner says that it is done: it is kept from that day, and who guards it knows', () => {
  const { next, events } = reported({ kind: 'done' });
  expect(courseOf(next, '2027-01-01', guarding)).toEqual({ state: 'kept', on: today });
  expect(events).toMatchObject([{ data: { keptOn: today, personIds: [], coordinatorIds: [coordinator.personId] } }]);
});

test('S000-9: nobody but its owner says how an agreement goes, the coordinator neither', () => {
  for (const own of [[party(shelter)], []]) {
    for (const said of [{ kind: 'done' }, { kind: 'note', text: 'Gebeld' }, { kind: 'taken-back' }] as const)
      expect(refused(said, anAgreement(), own)).toBe('agreement-of-another');
  }
  expect(refused({ kind: 'done' }, anOwnLine())).toBe('agreement-of-another');
});

test('S002-23: the owner says that it cannot be kept, and why; the words stay here', () => {
  const { next, events } = reported({ kind: 'cannot-keep', reason: 'capacity', text: 'Wachtlijst tot januari' });
  expect(courseOf(next, today, guarding)).toMatchObject({ state: 'cannot-keep', reason: 'capacity' });
  expect(events).toMatchObject([{ data: { reason: 'capacity', coordinatorIds: [coordinator.personId] } }]);
  expect(JSON.stringify(events)).not.toContain('Wachtlijst');
});

test('how it goes is noted, and changes nothing of where it stands', () => {
  const { next, events } = reported({ kind: 'note', text: 'Half klaar' });
  expect([courseOf(next, today, guarding).state, events]).toEqual(['due-soon', []]);
});

test('what was said by mistake is taken back on the same day, and not later', () => {
  const { next } = reported({ kind: 'done' });
  expect(courseOf(reported({ kind: 'taken-back' }, next).next, today, guarding).state).toBe('due-soon');
  expect(refused({ kind: 'taken-back' }, next, [party(school)], '2026-12-11')).toBe('nothing-to-take-back');
  expect(refused({ kind: 'taken-back' })).toBe('nothing-to-take-back');
});

test('done twice is refused, and so is anything of what is not in force (R-25)', () => {
  expect(refused({ kind: 'done' }, reported({ kind: 'done' }).next)).toBe('agreement-kept-already');
  expect(refused({ kind: 'done' }, { ...anAgreement(), inForce: false })).toBe('agreement-not-running');
});

test('F5: done after all ends that it was not kept', () => {
  const unmet = anAgreement(undefined, { kind: 'unmet', cause: 'not-done' });
  expect(courseOf(reported({ kind: 'done' }, unmet).next, today, guarding).state).toBe('kept');
});
