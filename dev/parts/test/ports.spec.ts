import { freeBase } from '../ports.ts';

test('no two platforms are given the same ports, also before they listen on them', async () => {
  const bases = new Set<number>();
  for (let nth = 0; nth < 100; nth++) bases.add(await freeBase());
  expect(bases.size).toBe(100);
});
