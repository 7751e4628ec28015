import { Gathering } from '../src/gathering.ts';

const writes: { items: readonly string[]; done: () => void; failed: (error: Error) => void }[] = [];
const gathering = new Gathering<string>(
  (items) => new Promise((done, failed) => void writes.push({ items, done, failed })),
);

test('what comes while something is being written goes together on the next, and shares only that fate', async () => {
  const ends = ['a', 'b', 'c', 'd'].map((item) =>
    gathering.add(item).then(
      () => `${item} written`,
      (error: Error) => `${item} ${error.message}`,
    ),
  );
  expect(writes.map(({ items }) => items)).toEqual([['a']]);

  writes[0]!.failed(new Error('not written'));
  expect(await ends[0]).toBe('a not written');
  expect(writes.map(({ items }) => items)).toEqual([['a'], ['b', 'c', 'd']]);

  writes[1]!.done();
  expect(await Promise.all(ends.slice(1))).toEqual(['b written', 'c written', 'd written']);

  const late = gathering.add('e');
  writes[2]!.done();
  await late;
  expect(writes[2]!.items).toEqual(['e']);
});
