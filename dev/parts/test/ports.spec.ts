import { freeBase } from '../ports.ts';

test('no two platforms are given the same ports, also before they listen on them', async () => {
  const bases = await Promise.all(Array.from({ length: 60 }, () => freeBase()));
  expect(new Set(bases).size).toBe(60);
});
