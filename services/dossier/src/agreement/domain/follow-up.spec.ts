import { coordinator, now, refusalOf, teacher } from '../../../test/a-case-involvement.ts';
import { line } from '../../../test/a-plan.ts';
import { agreedPlan, anAgreement, anOwnLine, guarding } from '../../../test/an-agreement.ts';
import { courseOf, needsFollowUp } from './course-of.ts';
import { establishUnmet, followUp } from './follow-up.ts';

const plan = agreedPlan();
const given = (today: string) => ({ now, today, by: coordinator.personId, guarding });
const asked = { kind: 'asked', answerBy: '2026-12-16', on: '2026-12-14' } as const;
const late = anAgreement(line, asked);
const establish = (today: string, agreement = late) =>
  establishUnmet(plan, agreement, { cause: 'capacity', text: 'Geen plek' }, given(today));
const follow = (today: string, agreement = late) => followUp(plan, agreement, { how: 'new-day' }, given(today));

describe('P-44: establishing that an agreement was not kept', () => {
  test.each([
    ['that runs', anAgreement(), '2026-12-01', 'agreement-not-late'],
    ['whose day is near', anAgreement(), '2026-12-11', 'agreement-not-late'],
    ['that is late and of which nobody was asked', anAgreement(), '2027-01-11', 'owner-asked-first'],
    ['whose owner still has the day to answer', late, '2026-12-16', 'owner-asked-first'],
    ['that was kept', anAgreement(line, asked, { kind: 'done' }), '2026-12-21', 'agreement-not-late'],
    [
      'of which it was established',
      anAgreement(line, { kind: 'unmet', cause: 'rule' }),
      '2026-12-21',
      'agreement-unmet-already',
    ],
    ['of a member (P-43)', anOwnLine(), '2027-01-11', 'agreement-of-member'],
  ])('is refused of one %s', (_what, agreement, day, code) => {
    expect(refusalOf(() => establish(day, agreement)).code).toBe(code);
  });

  test('has a cause, is told to its owner with that code, and to nobody who did it; the words stay here', () => {
    const { next, events } = establish('2026-12-17');
    expect(courseOf(next, '2026-12-17', guarding)).toMatchObject({ state: 'unmet', cause: 'capacity' });
    expect(events).toMatchObject([
      {
        data: {
          cause: 'capacity',
          situation: 'capacity-missing',
          personIds: [teacher.personId],
          coordinatorIds: [],
        },
      },
    ]);
    expect(JSON.stringify(events)).not.toContain('Geen plek');
  });

  test('needs no asking where the owner said that it can’t (S002-23)', () => {
    const cannot = anAgreement(line, { kind: 'cannot-keep', reason: 'capacity' });
    expect(courseOf(establish('2026-12-01', cannot).next, '2026-12-01', guarding).state).toBe('unmet');
  });

  test('counts for no situation where the household could not (P-37)', () => {
    const { events } = establishUnmet(plan, late, { cause: 'household-could-not' }, given('2026-12-17'));
    expect(events[0]!.data).not.toHaveProperty('situation');
  });
});

describe('S000-13: following up', () => {
  test('is for who is late, cannot or did not; it is looked at again after the municipality’s days', () => {
    const { next, events } = follow('2026-12-17', establish('2026-12-17').next);
    const course = courseOf(next, '2026-12-17', guarding);
    expect(course).toMatchObject({ state: 'unmet', followedUp: { how: 'new-day', lookOn: '2026-12-24' } });
    expect([needsFollowUp(course, '2026-12-23'), needsFollowUp(course, '2026-12-24')]).toEqual([false, true]);
    expect(events).toMatchObject([{ data: { how: 'new-day', personIds: [teacher.personId] } }]);
    expect(follow('2026-12-14').next.facts.at(-1)).toMatchObject({ kind: 'followed-up' });
  });

  test('asks a new day of its owner, and sets none (P-44, S000-9)', () => {
    const { next } = follow('2026-12-17');
    expect(next).toEqual({ ...late, facts: next.facts });
  });

  test.each([
    ['runs', anAgreement()],
    ['was kept', anAgreement(line, { kind: 'done' })],
  ])('is refused of one that %s', (_what, agreement) => {
    expect(refusalOf(() => follow('2026-12-01', agreement)).code).toBe('nothing-to-follow-up');
  });

  test('is refused of a member’s own line (P-43)', () => {
    expect(refusalOf(() => follow('2027-01-11', anOwnLine())).code).toBe('agreement-of-member');
  });
});
