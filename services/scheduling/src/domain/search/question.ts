import type { Availability } from '../availability/calendar.ts';
import type { Grid } from '../availability/grid.ts';
import type { Mask } from '../availability/mask.ts';

export interface Representative {
  personId: string;
  availability: Availability;
}

/**
 * A party, not a person: S002-47 asks for "a representative of". Any one of the persons will do; the contact comes
 * first, the substitutes after it in the order in which they are asked (P-11). No person stands for two parties.
 */
export interface Party {
  partyId: string;
  need: 'required' | 'optional';
  anyOf: readonly Representative[];
}

export interface Question {
  grid: Grid;
  /** How long the table lasts, in quarters of an hour. */
  length: number;
  parties: readonly Party[];
  /** Rooms that fit, in the order in which they are tried; absent when the place is arranged elsewhere. */
  rooms?: readonly { roomId: string; availability: Availability }[];
  /** The starts that the notice period and the deadline leave. */
  inTerm: Mask;
  /** The starts past the deadline: only to say when it could be held after all. */
  afterTerm: Mask;
  /** The grains of the times that suit the household best (the free grains of its own weekly pattern). */
  suitsHousehold?: Mask;
}
