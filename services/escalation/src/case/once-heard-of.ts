import { setTimeout as wait } from 'node:timers/promises';
import { Refusal } from '@rondetafel/contracts';
import { caseUnknown } from '@rondetafel/policy';

/** How long a command waits for dossier's registration of its case. */
const patienceMs = 2_000;

/** Not on record as a refusal: the last attempt is. */
class NotHeardOfYet extends Error {
  override readonly name = 'NotHeardOfYet';
}

/** Around the work of one attempt, inside its transaction. */
export type Heard = <T>(work: () => Promise<T>) => Promise<T>;

/** What dossier's directory may have listed a moment ago, such as a colleague who was just added. */
const unlisted = ['requester-unlisted', 'party-unlisted', 'contact-unlisted'];

/**
 * Who registered a household, or listed a colleague, may ask something about it before that arrived here. The command
 * is tried again for two seconds, with no transaction open in between. A case out of sight waits as long as one that
 * does not exist and gets the same answer, so that nobody learns which ids exist (S000-17).
 * @param attempt a whole transaction; runs its work by `heard`.
 */
export async function onceHeardOf<T>(attempt: (heard: Heard) => Promise<T>): Promise<T> {
  const until = performance.now() + patienceMs;
  for (let pauseMs = 25; ; pauseMs *= 2) {
    const left = until - performance.now();
    try {
      return await attempt((work) => work().catch((error) => throwUnheard(error, left > 0)));
    } catch (error) {
      if (!(error instanceof NotHeardOfYet)) throw error;
      await wait(Math.max(0, Math.min(pauseMs, left)));
    }
  }
}

function throwUnheard(error: unknown, again: boolean): never {
  if (!(error instanceof Refusal)) throw error;
  const noCase = error.code === caseUnknown().code;
  if (!noCase && !error.faults?.some(({ code }) => unlisted.includes(code))) throw error;
  if (again) throw new NotHeardOfYet();
  throw noCase ? caseUnknown({ retryAfter: 1 }) : error;
}
