import { setTimeout as pause } from 'node:timers/promises';

/**
 * An assertion of what a page shows, made again until it holds, since a browser draws when it gets its turn. Not for what
 * must never be shown: that is asserted once, after what proves that the page is there.
 * @throws what the last try threw, after `ms`.
 */
export async function soon(holds: () => unknown, ms = 15_000): Promise<void> {
  const end = performance.now() + ms;
  for (;;) {
    try {
      await holds();
      return;
    } catch (fault) {
      if (performance.now() > end) throw fault;
    }
    await pause(20);
  }
}
