import { setTimeout as wait } from 'node:timers/promises';

/** Polls until `look` returns something truthy, and returns it. @throws Error when that takes too long. */
export async function until<T>(look: () => T | Promise<T>, ms = 50_000): Promise<NonNullable<T>> {
  const end = Date.now() + ms;
  for (;;) {
    const seen = await look();
    if (seen) return seen;
    if (Date.now() > end) throw new Error(`not seen within ${ms} ms: ${look}`);
    await wait(20);
  }
}
