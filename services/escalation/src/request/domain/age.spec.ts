import { afterPeriod, calendarOf } from '@rondetafel/policy';
import { almere, aRequest } from '../../../test/a-case.ts';
import type { Request } from '../../case/domain/escalation-case.ts';
import { ageOf, receivedFor } from './age.ts';

const calendar = calendarOf(almere.calendar);
const age = (on: string, more: Partial<Request> = {}) =>
  ageOf(aRequest({ receivedAt: '2027-04-22T14:30:00.000Z', ...more }), on, calendar, almere);

test.each([
  ['2027-04-22', 0, 'fresh'], // the day of receipt is day 0
  ['2027-04-25', 1, 'fresh'], // a weekend adds nothing
  ['2027-04-28', 3, 'fresh'], // Koningsdag neither
  ['2027-04-30', 5, 'ageing'], // at risk with five working days left
  ['2027-05-09', 7, 'ageing'], // Bevrijdingsdag, Hemelvaartsdag, the decree day
  ['2027-05-11', 9, 'ageing'],
  ['2027-05-12', 10, 'ageing'], // held on day 10 is in time
  ['2027-05-13', 11, 'late'],
])('on %s a call of Thursday 22 April 2027 waits %i working days: %s (S002-46, P-28)', (on, workingDays, state) => {
  expect(age(on)).toEqual({ workingDays, state });
});

test('an urgent request has a term of its own (P-5)', () => {
  expect(age('2027-04-28', { urgent: true })?.state).toBe('ageing');
  expect(age('2027-04-29', { urgent: true })?.state).toBe('late');
});

test('what waits for the access point has the access’s term (P-7)', () => {
  expect(age('2027-04-30', { direction: 'downscaling' })?.state).toBe('ageing');
  expect(age('2027-05-03', { direction: 'downscaling' })?.state).toBe('late');
});

test('a receipt that the calendar does not reach back to has no age, and breaks nothing (P-28)', () => {
  expect(age('2027-04-30', { receivedAt: '0026-11-27T08:00:00.000Z' })).toBeNull();
  expect(age('2027-04-30', { receivedAt: '2022-12-31T22:59:00.000Z' })).toBeNull();
  expect(age('2027-04-30', { receivedAt: '2022-12-31T23:01:00.000Z' })).not.toBeNull(); // 1 January here
});

test('a list that is filtered by age has what has that age, and nothing else (P-28, P-5, P-7)', () => {
  const on = '2027-05-12';
  const states = ['fresh', 'ageing', 'late'] as const;
  const requests = [{}, { urgent: true }, { direction: 'downscaling' as const }];
  for (let day = on; day > '2027-04-01'; day = afterPeriod(day, '-P1D')) {
    for (const request of requests) {
      const receivedAt = `${day}T10:00:00.000Z`;
      const term = request.direction ? 'accessDecision' : request.urgent ? 'urgentRoundTable' : 'roundTable';
      const among = states.filter((state) => {
        const { from, before } = receivedFor(state, on, calendar, almere)[term];
        return from <= receivedAt && (before === 'infinity' || receivedAt < before);
      });
      expect([day, ...among]).toEqual([day, age(on, { receivedAt, ...request })?.state]);
    }
  }
});
