import type { Instant } from '@rondetafel/contracts';
import { bitAt, type Grid } from '../../calendar/domain/grid.ts';
import { both, type Mask, noneOf, setRun } from '../../calendar/domain/mask.ts';
import { minuteOf } from '../../calendar/domain/moment.ts';
import type { Starts } from './starts.ts';

/** A person who may come, or a room: when a table of this length could start for them. */
export interface Candidate {
  id: string;
  starts: Starts;
}

/**
 * A party, not a person: S002-47 asks for "a representative of". Any one of the persons will do; the contact comes
 * first, the substitutes after it in the order in which they are asked (P-11). No person stands for two parties.
 */
export interface Party {
  partyId: string;
  need: 'required' | 'optional';
  anyOf: readonly Candidate[];
}

export interface Question {
  grid: Grid;
  /** How long the table lasts, in quarters of an hour. */
  length: number;
  parties: readonly Party[];
  /** Rooms that fit, in the order in which they are tried; absent when the place is arranged elsewhere. */
  rooms?: readonly Candidate[];
  /** The starts that the notice period and the deadline leave. */
  inTerm: Mask;
  /** The starts past the deadline: only to say when it could be held after all. */
  afterTerm: Mask;
  /** The starts that the household is told of in time without a call; absent where nothing takes that long (P-53). */
  reached?: Mask;
  /** The starts at which the whole table falls in times that suit the household best. */
  suitsHousehold?: Mask;
}

/** The same question about one start only. */
export function askedAt(question: Question, startsAt: Instant): Question {
  const start = bitAt(question.grid, minuteOf(startsAt));
  const only = noneOf(question.grid.words);
  if (start >= 0) setRun(only, start, start + 1);
  return { ...question, inTerm: both(question.inTerm, only) };
}
