import { RateLimit } from './rate-limit.ts';

test('as many as allowed go on, the next waits, and another caller does not notice', () => {
  const limit = new RateLimit(3);
  expect([1, 2, 3].map(() => limit.take('a'))).toEqual([0, 0, 0]);
  const wait = limit.take('a');
  expect(wait).toBeGreaterThan(0);
  expect(wait).toBeLessThanOrEqual(60);
  expect(limit.take('b')).toBe(0);
});

test.each([
  ['set back an hour', -3_600_000],
  ['an hour ahead', 3_600_000],
])('a clock that is %s refuses nobody and forgives nobody', (_name, ahead) => {
  const now = Date.now;
  const limit = new RateLimit(3);
  limit.take('a');
  try {
    Date.now = () => now() + ahead;
    expect([2, 3].map(() => limit.take('a'))).toEqual([0, 0]);
    expect(limit.take('a')).toBeGreaterThan(0);
    expect(limit.take('a')).toBeLessThanOrEqual(60);
  } finally {
    Date.now = now;
  }
});
