import type {
  AttendanceAnswer,
  Attendee,
  BrokenPromise,
  Code,
  Day,
  Decision,
  Id,
  Instant,
  TableKind,
} from '@rondetafel/contracts';
import { minuteOf } from '../../calendar/domain/moment.ts';
import type { Room } from '../../calendar/domain/room.ts';
import type { Purpose } from '../../roster/domain/conference.ts';
import type { RosterDecisions } from '../../roster/domain/decision.ts';

/**
 * A table from the day it is called until it was held or cancelled. Where it stands follows from what it has
 * (`phaseOf`): an offer of times, a booking, an ending. No flag says it once more.
 */
export interface RoundTable {
  readonly caseId: Id;
  readonly roundTableId: Id;
  readonly kind: TableKind;
  /** Of a case conference alone (S000-15). */
  readonly purpose?: Purpose | undefined;
  readonly coordinatorId: Id;
  /** Passes notice periods and quiet hours (P-5). */
  readonly urgent: boolean;
  readonly calledAt: Instant;
  /** Absent for a kind without a term. */
  readonly deadlineOn?: Day | undefined;
  readonly offer?: Offer | undefined;
  readonly booking?: Booking | undefined;
  readonly ending?: Ending | undefined;
  /** What was promised at the booking and holds no more, as its coordinator was told; absent when all holds. */
  readonly broken?: readonly BrokenPromise[] | undefined;
}

/** A table with what was decided about its roster. */
export interface KeptTable {
  readonly table: RoundTable;
  readonly decisions: RosterDecisions;
  /** Rises with every change, also of a hidden seat, so it is shown to nobody (P-27); 0 as long as the table is not kept. */
  readonly version: number;
}

/** What was decided about a table, as a decision about all that is kept of it. */
export const keepTable = (
  kept: KeptTable,
  { next, events }: Decision<RoundTable>,
  decisions = kept.decisions,
): Decision<KeptTable> => ({ next: { ...kept, table: next, decisions }, events });

/** A time at which they can come, with the people who then come and a room. */
export interface Option {
  readonly optionId: Id;
  readonly startsAt: Instant;
  readonly endsAt: Instant;
  readonly room?: Room | undefined;
  readonly invitees: readonly Invitee[];
}

export interface Invitee extends Attendee {
  /**
   * The search found this person able to come, so the time is reserved for them. Others are invited too, and reserved
   * once they accept: what occupies somebody is never a guess.
   */
  readonly reserved: boolean;
  /** The coordinator put them in the place of whom the roster has, and nobody but the coordinator takes them away (P-11). */
  readonly sent?: true;
}

/** Times that are held at once for the same people: asked of those without a calendar, or kept while one is booked. */
export interface Offer {
  readonly offerId: Id;
  readonly options: readonly Option[];
  readonly reservedUntil: Instant;
  /** Who may choose; nobody when the coordinator only keeps a slot while booking it. */
  readonly asked: readonly Id[];
  /** What suits whom, of those who answered. No answer is no consent (P-18). */
  readonly suits: Readonly<Record<Id, readonly Id[]>>;
  /** When who chose so; absent in offers from before that was kept. */
  readonly chosenAt?: Readonly<Record<Id, Instant>> | undefined;
}

export interface Reply {
  readonly answer: AttendanceAnswer;
  readonly answeredAt: Instant;
  /** Whom the party means to send instead; sits at the table once the coordinator confirmed it (P-11). */
  readonly substituteId?: Id | undefined;
  /** The coordinator wrote down what they said, on the phone or at the door. */
  readonly recordedBy?: Id | undefined;
}

export interface Guest extends Invitee {
  readonly answer?: Reply | undefined;
}

/** As the world knows them: what somebody answered, who sent them and what is reserved for them stays here. */
export const attendeeOf = ({ answer, reserved, sent, ...attendee }: Guest): Attendee => attendee;

export interface Booking {
  readonly startsAt: Instant;
  readonly endsAt: Instant;
  readonly room?: Room | undefined;
  /** Rises with another time or place only: an answer to an older one is about another appointment. */
  readonly revision: number;
  readonly guests: readonly Guest[];
  /** Why it is past the deadline: a late table stays late, with a reason. */
  readonly lateBecause?: string | undefined;
  /** When who was last asked once more for an answer. */
  readonly askedAgainAt?: Readonly<Record<Id, Instant>> | undefined;
}

export type Ending =
  | { readonly how: 'cancelled'; readonly at: Instant; readonly because: string }
  | {
      readonly how: 'held';
      readonly tookPlaceOn: Day;
      readonly presentIds: readonly Id[];
      /** Held INCOMPLETE: a reason for each required role that was not there. */
      readonly absentRoles: readonly AbsentRole[];
      readonly householdAbsentBecause?: string | undefined;
    };

export interface AbsentRole {
  readonly role: Code;
  readonly memberId?: Id | undefined;
  readonly reason: string;
}

export type Phase = 'called' | 'offered' | 'booked' | 'reopened' | 'held' | 'cancelled';

/**
 * `reopened`: the booking stands, but a required party said no and named nobody else, so that another time is looked
 * for; until one is booked nobody's seat is lost. An open offer comes first: then the search has its answer.
 */
export function phaseOf(table: RoundTable, now: Instant): Phase {
  if (table.ending) return table.ending.how;
  if (table.offer && table.offer.asked.length > 0 && isReserved(table.offer, now)) return 'offered';
  if (!table.booking) return 'called';
  return requiredDeclines(table.booking).length > 0 ? 'reopened' : 'booked';
}

/** An offer that ran out holds nobody any more, whether or not anyone has cleared it away. */
export const isReserved = ({ reservedUntil }: Offer, now: Instant): boolean => minuteOf(now) < minuteOf(reservedUntil);

/** Required parties that said no and named nobody in their place: each re-opens the search (S002-46, R-22). */
const requiredDeclines = ({ guests }: Booking): Guest[] =>
  guests.filter(({ need, answer }) => need === 'required' && answer?.answer === 'declined' && !answer.substituteId);
