import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
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

describe('strangers who each say that they are another', () => {
  test('take no memory', () => {
    setFlagsFromString('--expose-gc');
    const collect: () => void = runInNewContext('gc');
    const limit = new RateLimit(300);
    const held = () => {
      collect();
      return process.memoryUsage().heapUsed + process.memoryUsage().arrayBuffers;
    };
    const before = held();
    for (let n = 0; n < 100_000; n++) limit.take(`stranger ${n} ${'x'.repeat(64)}`);
    expect(held() - before).toBeLessThan(5_000_000);
    expect(limit.take('a')).toBe(0);
  });

  test('use up nobody’s calls', () => {
    const limit = new RateLimit(20);
    for (let n = 0; n < 50_000; n++) limit.take(`stranger ${n}`);
    expect(Array.from({ length: 12 }, () => limit.take('a'))).toEqual(Array(12).fill(0));
    expect(Array.from({ length: 20 }, () => limit.take('a')).at(-1)).toBeGreaterThan(0);
  });
});
