import {
  type AdviceOutcome,
  adviceGiven,
  type Code,
  type Decision,
  happened,
  type Id,
  type Professional,
} from '@rondetafel/contracts';
import { amsterdamDay, earliestReceiptOn, type Municipality, permit, type Subject } from '@rondetafel/policy';
import { refuse } from '../../refuse.ts';

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
  readonly by: Subject & Professional;
  /** Why a day that is past is typed in only now (P-4). */
  readonly backDating?: string | undefined;
}

export function giveAdvice(
  asked: AdviceAsked,
  { now, municipality }: { now: string; municipality: Pick<Municipality, 'calendar'> },
): Decision<Advice> {
  const { by, backDating, ...given } = asked;
  permit(by, 'record-advice');
  if (given.givenAt > now) {
    throw refuse('advice-in-future', { rule: 'P-4', kind: 'invalid' });
  }
  const [givenOn, today] = [amsterdamDay(given.givenAt), amsterdamDay(now)];
  if (givenOn < earliestReceiptOn(municipality.calendar, today)) {
    throw refuse('advice-too-long-ago', { rule: 'P-4', kind: 'invalid' });
  }
  if (givenOn < today && !backDating) {
    throw refuse('back-dating-reason-missing', { rule: 'P-4', kind: 'invalid', facts: { about: 'advice' } });
  }
  const { adviceId, givenTo, givenAt } = given;
  return {
    next: { ...given, givenById: by.personId, requestId: null },
    events: [happened(adviceGiven, { adviceId, givenTo: [...givenTo], givenAt })],
  };
}
