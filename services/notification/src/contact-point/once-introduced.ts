import { setTimeout as wait } from 'node:timers/promises';
import { refuse } from '../refuse.ts';

/** How long a command waits to hear who added this person. */
const patienceMs = 2_000;

/** Not on record as a refusal: the last attempt is. */
class NotIntroducedYet extends Error {
  override readonly name = 'NotIntroducedYet';
}

/** What the caller is to the person, inside the transaction of one attempt. */
export type Introduced = <T>(look: () => Promise<T | undefined>) => Promise<T>;

/**
 * Who just added somebody gives the address at once, perhaps before that was heard of here. The command is tried again
 * for two seconds, with no transaction open in between. Whoever has nothing to do with the person waits as long and gets
 * the same answer as for one that does not exist, so that nobody learns which ids exist.
 * @param attempt a whole transaction.
 */
export async function onceIntroduced<T>(attempt: (introduced: Introduced) => Promise<T>): Promise<T> {
  const until = performance.now() + patienceMs;
  for (let pauseMs = 25; ; pauseMs *= 2) {
    const left = until - performance.now();
    try {
      return await attempt(async (look) => (await look()) ?? throwUnknown(left > 0));
    } catch (error) {
      if (!(error instanceof NotIntroducedYet)) throw error;
      await wait(Math.max(0, Math.min(pauseMs, left)));
    }
  }
}

function throwUnknown(again: boolean): never {
  throw again
    ? new NotIntroducedYet()
    : refuse('person-not-introduced', { rule: 'P-11', kind: 'unknown', retryAfter: 1 });
}
