import { bitAt } from '../../calendar/domain/grid.ts';
import { has } from '../../calendar/domain/mask.ts';
import type { Minute } from '../../calendar/domain/moment.ts';
import type { Question } from './question.ts';

export interface Substitute {
  personId: string;
  /** Free for sure, or with a calendar we don't know. */
  how: 'free' | 'to-ask';
}

/**
 * The first rung when somebody declines: who else of the party could come at the same time. It moves nobody else, so it
 * comes before any other time (P-11).
 */
export function substitutesAt(question: Question, partyId: string, from: Minute): Substitute[] {
  const start = bitAt(question.grid, from);
  const party = question.parties.find((one) => one.partyId === partyId);
  if (start < 0 || !party) return [];
  return party.anyOf
    .filter(({ starts }) => has(starts.possible, start))
    .map(({ id, starts }) => ({ personId: id, how: has(starts.sure, start) ? 'free' : 'to-ask' }));
}
