import { setImmediate as nextTurn } from 'node:timers/promises';
import { Gathering } from '../src/gathering.ts';

const writes: { items: readonly string[]; done: () => void; failed: (error: Error) => void }[] = [];
const gathering = new Gathering<string>(
  (items) => new Promise((done, failed) => void writes.push({ items, done, failed })),
);
const written = () => writes.map(({ items }) => items);
const add = (items: readonly string[]) =>
  items.map((item) =>
    gathering.add(item).then(
      () => `${item} written`,
      (error: Error) => `${item} ${error.message}`,
    ),
  );

test('what comes in one turn, or while something is being written, goes together and shares only that fate', async () => {
  const first = add(['a', 'b']);
  await nextTurn();
  await nextTurn();
  expect(written()).toEqual([['a', 'b']]);

  const meanwhile = add(['c', 'd']);
  writes[0]!.failed(new Error('not written'));
  expect(await Promise.all(first)).toEqual(['a not written', 'b not written']);
  expect(written()).toEqual([
    ['a', 'b'],
    ['c', 'd'],
  ]);

  writes[1]!.done();
  expect(await Promise.all(meanwhile)).toEqual(['c written', 'd written']);

  const late = add(['e']);
  await nextTurn();
  await nextTurn();
  writes[2]!.done();
  expect(await Promise.all(late)).toEqual(['e written']);
  expect(writes[2]!.items).toEqual(['e']);
});
