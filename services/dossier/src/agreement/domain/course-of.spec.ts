import { anAgreement, anOwnLine, guarding } from '../../../test/an-agreement.ts';
import type { Agreement } from './agreement.ts';
import { courseOf, isInHand, isOpen, needsFollowUp } from './course-of.ts';

const on = (day: string, agreement = anAgreement()) => courseOf(agreement, day, guarding);
const state = (day: string, agreement?: Agreement) => on(day, agreement).state;
const asked = { kind: 'asked', answerBy: '2026-12-16', on: '2026-12-14' } as const;
const unmet = { kind: 'unmet', cause: 'not-done', on: '2026-12-17' } as const;
const newDay = { kind: 'followed-up', how: 'new-day', lookOn: '2026-12-24', on: '2026-12-17' } as const;

test.each([
  ['2026-12-07', 'runs'],
  ['2026-12-08', 'due-soon'],
  ['2026-12-11', 'due-soon'],
  // Nobody is late for a weekend.
  ['2026-12-12', 'due-soon'],
  ['2026-12-13', 'due-soon'],
  ['2026-12-14', 'late'],
])('S000-12: an agreement for Friday 11 December is on %s: %s', (day, expected) => {
  expect(state(day)).toBe(expected);
});

describe('P-44: late is not unmet', () => {
  test('until its owner was asked nothing can be established, however late it is', () => {
    expect(on('2027-02-01')).toMatchObject({ state: 'late', mayEstablish: false });
  });

  test.each([
    ['2026-12-14', false],
    ['2026-12-16', false],
    ['2026-12-17', true],
  ])(
    'asked on Monday, the owner has until Wednesday: on %s the coordinator may establish it: %s',
    (day, mayEstablish) => {
      expect(on(day, anAgreement(undefined, asked))).toEqual({
        state: 'late',
        answerBy: '2026-12-16',
        mayEstablish,
        followedUp: undefined,
      });
    },
  );

  test('it is unmet once that was established, with its cause', () => {
    const agreement = anAgreement(undefined, asked, unmet);
    expect(on('2026-12-18', agreement)).toMatchObject({ state: 'unmet', cause: 'not-done', on: '2026-12-17' });
  });

  test('with another day the course begins anew: what was said of the day before is history (F5)', () => {
    const agreement = anAgreement(undefined, asked, unmet, { kind: 'renewed', dueOn: '2026-12-11', on: '2026-12-18' });
    expect(on('2026-12-18', agreement)).toMatchObject({ state: 'late', mayEstablish: false });
  });
});

describe('F5: kept is kept from the day that its owner said so', () => {
  test.each([
    ['in time', [{ kind: 'done', on: '2026-12-10' }], '2026-12-10'],
    ['late', [asked, { kind: 'done', on: '2026-12-15' }], '2026-12-15'],
    ['after all', [asked, unmet, { kind: 'done', on: '2026-12-21' }], '2026-12-21'],
  ] as const)('%s', (_how, facts, day) => {
    const agreement = anAgreement(undefined, ...facts);
    expect(on('2027-03-01', agreement)).toEqual({ state: 'kept', on: day });
    expect(isOpen(agreement)).toBe(false);
  });

  test('what was taken back was not said', () => {
    const done = [{ kind: 'done' }, { kind: 'taken-back' }] as const;
    expect(state('2026-12-14', anAgreement(undefined, ...done))).toBe('late');
    const cannot = [{ kind: 'cannot-keep', reason: 'capacity' }, { kind: 'taken-back' }] as const;
    expect(state('2026-12-01', anAgreement(undefined, ...cannot))).toBe('runs');
    expect(state('2026-12-14', anAgreement(undefined, asked, unmet, ...done))).toBe('unmet');
  });
});

test('R-25: what is not in force is not late, and what was not kept stays so', () => {
  const stopped = (agreement: Agreement) => ({ ...agreement, inForce: false });
  expect(state('2026-12-21', stopped(anAgreement(undefined, asked)))).toBe('not-in-force');
  expect(state('2026-12-21', stopped(anAgreement(undefined, asked, unmet)))).toBe('unmet');
  expect(state('2026-12-21', { ...anAgreement(undefined, asked, unmet), inPlan: false })).toBe('dropped');
});

test('S002-23: the owner said that it cannot be kept: that is for the coordinator, before the day and after', () => {
  const agreement = anAgreement(undefined, { kind: 'cannot-keep', reason: 'capacity', on: '2026-12-01' });
  for (const day of ['2026-12-01', '2026-12-21'])
    expect(on(day, agreement)).toMatchObject({ state: 'cannot-keep', reason: 'capacity', on: '2026-12-01' });
});

describe('P-43: a member’s own line', () => {
  const said = (answer: 'done' | 'not-yet' | 'cannot') =>
    ({ kind: 'said', answer, via: 'phone', saidOn: '2026-12-20' }) as const;

  test.each([
    ['nothing', [], 'runs'],
    ['not yet', [said('not-yet')], 'runs'],
    ['cannot', [said('cannot')], 'cannot-keep'],
    ['cannot, and not yet', [said('cannot'), said('not-yet')], 'runs'],
    ['done', [said('done')], 'kept'],
    ['done, and not yet', [said('done'), said('not-yet')], 'runs'],
  ] as const)('said %s, long after its day: never late, never unmet', (_what, facts, expected) => {
    expect(state('2027-03-01', anOwnLine(...facts))).toBe(expected);
  });
});

describe('S000-13: an agreement that was not kept', () => {
  const needs = (day: string, ...facts: Parameters<typeof anAgreement>[1][]) =>
    needsFollowUp(on(day, anAgreement(undefined, asked, unmet, ...facts)), day);

  test('cannot be passed over without a follow-up', () => {
    expect(needs('2026-12-17')).toBe(true);
    expect(needs('2027-06-01')).toBe(true);
    expect(needs('2026-12-18', newDay)).toBe(false);
  });

  test('is looked at again once the days of the follow-up are over and nothing came of it', () => {
    expect([needs('2026-12-23', newDay), needs('2026-12-24', newDay)]).toEqual([false, true]);
    expect(isInHand({ followedUp: undefined }, '2026-12-24')).toBe(false);
  });

  test('needs another follow-up when it is established anew, or its owner says that it cannot be', () => {
    expect(needs('2026-12-18', newDay, { kind: 'cannot-keep', reason: 'rule', on: '2026-12-18' })).toBe(true);
  });
});
