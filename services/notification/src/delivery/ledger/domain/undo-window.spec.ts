import { afterUndoWindow } from './undo-window.ts';

test('S002-24 undo: a mail that an undo would contradict waits ten seconds, over midnight too', () => {
  expect(afterUndoWindow('2026-11-23T09:00:00Z')).toBe('2026-11-23T09:00:10Z');
  expect(afterUndoWindow('2026-11-23T22:59:55Z')).toBe('2026-11-23T23:00:05Z');
});
