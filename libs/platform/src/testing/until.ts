import { setTimeout as wait } from 'node:timers/promises';

/** Awaits a condition: the value, as soon as it is there. @throws Error when it does not come in time. */
export async function until<T>(look: () => T | Promise<T>, ms = 10_000): Promise<NonNullable<T>> {
  const end = Date.now() + ms;
  for (;;) {
    const seen = await look();
    if (seen) return seen;
    if (Date.now() > end) throw new Error(`not seen within ${ms} ms: ${look}`);
    await wait(20);
  }
}
