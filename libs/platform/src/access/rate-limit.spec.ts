import { RateLimit } from './rate-limit.ts';

test('as many as allowed go on, the next waits, and another caller does not notice', () => {
  const limit = new RateLimit(3);
  expect([1, 2, 3].map(() => limit.take('a'))).toEqual([0, 0, 0]);
  const wait = limit.take('a');
  expect(wait).toBeGreaterThan(0);
  expect(wait).toBeLessThanOrEqual(60);
  expect(limit.take('b')).toBe(0);
});
