import { type AdviceOutcome, adviceGiven, type Code, type Id, type Professional, Refusal } from '@rondetafel/contracts';
import { amsterdamDay, permit } from '@rondetafel/policy';
import { type Said, say } from '../../case/domain/said.ts';
import type { Worker } from '../../case/domain/standing.ts';

/**
 * What a coordinator advised parties who disagree on scaling up (S002-43c). No decision and no case: on the
 * phone nobody of the household is named, and perhaps nothing is registered yet (P-4). The words are kept encrypted.
 */
export interface Advice {
  readonly adviceId: Id;
  readonly district: Code;
  readonly givenById: Id;
  readonly givenTo: readonly Professional[];
  readonly givenAt: string;
  readonly outcome: AdviceOutcome;
  /** The request it was turned into. */
  readonly requestId: Id | null;
}

export interface AdviceAsked extends Omit<Advice, 'requestId' | 'givenById'> {
  readonly by: Worker;
  /** Why a day that is past is typed in only now (P-4). */
  readonly backDating?: string | undefined;
}

export function giveAdvice(asked: AdviceAsked, now: string): { advice: Advice; says: Said[] } {
  const { by, backDating, ...given } = asked;
  permit(by, 'record-advice');
  if (given.givenAt > now) {
    throw new Refusal(
      'advice-in-future',
      'Het advies kan niet later gegeven zijn dan nu. Pas het tijdstip aan.',
      'P-4',
      'invalid',
    );
  }
  if (amsterdamDay(given.givenAt) < amsterdamDay(now) && !backDating) {
    throw new Refusal(
      'back-dating-reason-missing',
      'Dit advies is op een eerdere dag gegeven. Schrijf op waarom het nu pas wordt vastgelegd.',
      'P-4',
      'invalid',
    );
  }
  const advice: Advice = { ...given, givenById: by.personId, requestId: null };
  const { adviceId, givenTo, givenAt } = advice;
  return { advice, says: [say(adviceGiven, { adviceId, givenTo: [...givenTo], givenAt })] };
}
