import { Temporal } from 'temporal-polyfill';
import {
  type Access,
  countTry,
  mayBeGiven,
  newCode,
  spaced,
  stateOf,
  tryAccess,
  typedCode,
  whichOf,
} from './access-code.ts';

const now = '2026-11-30T09:00:00.000Z';
const made = (more: Partial<Access> = {}): Access => ({
  accessId: 'access',
  caseId: 'case',
  memberId: 'mother',
  madeById: 'hanna',
  madeAt: '2026-11-29T09:00:00.000Z',
  expiresAt: '2026-12-13T09:00:00.000Z',
  tries: 0,
  usedAt: null,
  withdrawnAt: null,
  ...more,
});
const right = { matches: true, hasAnother: false, isAtWork: false, now };
const wrong = { ...right, matches: false };

test('P-19: a code is used once', () => {
  const used = tryAccess(made(), right);
  expect([used.usedAt, stateOf(used, now)]).toEqual([now, 'in-use']);
  expect(tryAccess(used, { ...right, now: '2026-12-01T09:00:00.000Z' })).toBe(used);
});

test('P-19: after five wrong tries a code is void, also for who has the right one', () => {
  const tried = [1, 2, 3, 4].reduce((access) => tryAccess(access, wrong), made());
  expect(stateOf(tried, now)).toBe('given');
  const last = tryAccess(tried, wrong);
  expect([stateOf(last, now), tryAccess(last, right)]).toEqual(['void', last]);
});

test.each([
  ['was withdrawn', { withdrawnAt: now }, 'withdrawn'],
  ['is over', { expiresAt: now }, 'expired'],
])('P-19: a code that %s opens nothing', (_, more, state) => {
  const access = made(more);
  expect([stateOf(access, now), tryAccess(access, right)]).toEqual([state, access]);
});

test('P-36: who has the page of one member gets no page of another of that case', () => {
  expect(tryAccess(made(), { ...right, hasAnother: true })).toMatchObject({ usedAt: null, tries: 1 });
});

test('R-26: who made the code or stands in the case opens no page of a member with it', () => {
  expect(tryAccess(made(), { ...right, isAtWork: true })).toMatchObject({ usedAt: null, tries: 1 });
});

test('P-19: a page in use gets no second code before the first access is withdrawn', () => {
  expect(() => mayBeGiven(made({ usedAt: now }), true, now)).toThrow('access-in-use');
  mayBeGiven(made({ usedAt: now, withdrawnAt: now }), true, now);
  mayBeGiven(made(), true, now);
  expect(() => mayBeGiven(undefined, false, now)).toThrow('no-page-of-its-own');
});

describe('P-19: who tries codes', () => {
  const minutesBefore = (minutes: number) =>
    Temporal.Instant.from(now).subtract({ minutes }).toString({ fractionalSecondDigits: 3 });
  const twenty = Array.from({ length: 20 }, (_, n) => minutesBefore(59 - n));

  test('tries twenty an hour, and waits until the oldest is an hour ago', () => {
    expect(countTry([], now)).toEqual([now]);
    expect(countTry(twenty.slice(1), now)).toEqual([...twenty.slice(1), now]);
    expect(countTry(twenty, now)).toEqual({ waitSeconds: 60 });
  });

  test('has tries again as the earlier ones become an hour old', () => {
    expect(countTry([minutesBefore(60), ...twenty.slice(1)], now)).toEqual([...twenty.slice(1), now]);
  });
});

test('a code is read in groups of four, and typed with or without them', () => {
  let next = 0;
  const code = newCode((end) => next++ % end);
  expect([code, spaced(code), whichOf(code)]).toEqual(['23456789ABCD', '2345-6789-ABCD', '2345']);
  expect(typedCode(' 2345 6789-abcd ')).toBe(code);
});
