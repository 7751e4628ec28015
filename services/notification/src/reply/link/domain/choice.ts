import { type Decision, happened, optionsReplyReceived } from '@rondetafel/contracts';
import { refuse } from '../../../refuse.ts';

/** One person and the times that they are asked about. */
export interface Choice {
  readonly offerId: string;
  readonly roundTableId: string;
  readonly personId: string;
  /** There is a later offer, a time was booked, the table is off, or this person has no seat any more. */
  readonly ended: boolean;
  readonly optionIds: readonly string[];
  /** What they chose last; none of them is a reply too. */
  readonly chosen?: readonly string[] | undefined;
}

/** The last choice counts, of times that were offered and still are (P-11, P-18). */
export function choose(choice: Choice, suitable: readonly string[], now: string): Decision<Choice> {
  assertOpen(choice);
  if (!suitable.every((id) => choice.optionIds.includes(id))) {
    throw refuse('choice-link-unknown', { rule: 'P-11', kind: 'invalid' });
  }
  const { roundTableId, offerId, personId } = choice;
  const suitableOptionIds = [...new Set(suitable)];
  return {
    next: { ...choice, chosen: suitableOptionIds },
    events: [happened(optionsReplyReceived, { roundTableId, offerId, personId, suitableOptionIds, receivedAt: now })],
  };
}

export function assertOpen({ ended }: Choice): void {
  if (ended) throw choiceEnded();
}

export const choiceEnded = () => refuse('choice-link-ended', { rule: 'P-11' });
