import type { Code, Day, Id } from '@rondetafel/contracts';
import { dayFacts, type Municipality, type WorkingCalendar } from '@rondetafel/policy';
import {
  type Availability,
  availabilityOf,
  type Busy,
  type Calendar,
  roomAvailabilityOf,
} from '../../calendar/domain/calendar.ts';
import {
  type Grid,
  gridOf,
  minutesPerGrain,
  openGrains,
  startsOverlapping,
  startsWithin,
  type Window,
} from '../../calendar/domain/grid.ts';
import { both, type Mask, without } from '../../calendar/domain/mask.ts';
import { dayOf, type Minute } from '../../calendar/domain/moment.ts';
import { openHoursBetween } from '../../calendar/domain/opening.ts';
import type { Roster } from '../../roster/domain/roster.ts';
import type { Seat } from '../../roster/domain/seat.ts';
import type { Candidate, Party, Question } from './question.ts';
import { startsFor } from './starts.ts';

/** What a search is about, as the service loads it. */
export interface Asked {
  /** As others see it: what is hidden takes no part in planning (P-27). */
  roster: Roster;
  /** By person; who is not in it gave no times, so is unknown. */
  calendars: ReadonlyMap<Id, Calendar>;
  /** Rooms that fit, in order, with what occupies them; absent when the place is arranged elsewhere (S002-9). */
  rooms?: readonly { roomId: Id; calendar: Omit<Calendar, 'weeklyPattern'> }[];
  durationMinutes: number;
  /** The first moment that the notice leaves. */
  notBefore: Minute;
  /** Before this the household can come only if somebody calls it (P-53). */
  callBefore?: Minute;
  /** The last day of the term; for a table without a term the last day one looks at. */
  deadlineOn: Day;
  /** Until when to look for a slot past the deadline, should there be none before it. */
  lookUntil: Day;
  /** The table that is planned anew: its own booking and options are in nobody's way. */
  roundTableId?: Id;
  /** When it is booked now: somebody said no to that, so another time is looked for. */
  booked?: Busy;
}

export type Policy = Pick<Municipality, 'meetings' | 'network'>;

/** The hours of a search as a grid, and whoever's calendar is asked for laid upon it. */
export function layOut(asked: Asked, policy: Policy, calendar: WorkingCalendar) {
  const openHours = openHoursBetween(policy, calendar, dayOf(asked.notBefore), asked.lookUntil);
  const grid = gridOf(openHours, policy.meetings.breakMinutes);
  const schoolTime = openGrains(grid, (on) => dayFacts(calendar, on).schoolOpen);
  return {
    grid,
    ofPerson: ({ organisationKind }: Seat, personId: Id): Availability => {
      const own = availabilityOf(grid, asked.calendars.get(personId) ?? unknownCalendar, asked.roundTableId);
      return keepsSchoolDays(organisationKind, policy) ? narrowed(own, schoolTime) : own;
    },
    ofRoom: (occupied: Omit<Calendar, 'weeklyPattern'>): Availability =>
      roomAvailabilityOf(grid, occupied, asked.roundTableId),
  };
}

/** Turns a roster with its calendars into the question that the search answers. */
export function questionOf(asked: Asked, policy: Policy, calendar: WorkingCalendar): Question {
  const { grid, ofPerson, ofRoom } = layOut(asked, policy, calendar);
  const length = asked.durationMinutes / minutesPerGrain;
  const candidate = (id: Id, availability: Availability): Candidate => ({
    id,
    starts: startsFor(availability, length, grid),
  });

  const parties = withoutSharedSubstitutes(asked.roster.seats.filter(comesByCalendar)).map(
    (seat): Party => ({
      partyId: seat.seatId,
      need: seat.need === 'required' ? 'required' : 'optional',
      anyOf: seat.personIds.map((personId) => candidate(personId, ofPerson(seat, personId))),
    }),
  );

  const window = (about: Window) => {
    const starts = startsWithin(grid, length, { notBefore: asked.notBefore, ...about });
    return asked.booked ? without(starts, startsOverlapping(grid, length, asked.booked)) : starts;
  };
  return {
    grid,
    length,
    parties,
    rooms: asked.rooms?.map(({ roomId, calendar }) => candidate(roomId, ofRoom(calendar))),
    inTerm: window({ lastOn: asked.deadlineOn }),
    afterTerm: window({ after: asked.deadlineOn }),
    suitsHousehold: timesOfHousehold(asked, grid, length),
    ...(asked.callBefore !== undefined && { reached: startsWithin(grid, length, { notBefore: asked.callBefore }) }),
  };
}

const unknownCalendar: Calendar = { blocks: [], reservations: [] };

/**
 * The household chooses among the options and so is not searched for; who has nobody yet shows as a gap of the roster,
 * not as a full calendar; who is only informed has no chair.
 */
export const comesByCalendar = ({ role, need, personIds }: Seat): boolean =>
  !isOfHousehold({ role }) && need !== 'informed' && personIds.length > 0;

export const isOfHousehold = ({ role }: Pick<Seat, 'role'>): boolean =>
  role === 'household-member' || role === 'representative';

/** Two parties never count on the same substitute, nor one on the other's contact. */
function withoutSharedSubstitutes(seats: readonly Seat[]): Seat[] {
  const spokenFor = new Set(seats.map(({ personIds }) => personIds[0]));
  return seats.map((seat) => {
    const [contact, ...others] = seat.personIds;
    const substitutes = others.filter((personId) => !spokenFor.has(personId));
    for (const personId of substitutes) spokenFor.add(personId);
    return { ...seat, personIds: [contact!, ...substitutes] };
  });
}

/** A school that is closed for holidays does not come; it answers in writing or by substitute (P-9). */
const keepsSchoolDays = (kind: Code | undefined, { network }: Policy): boolean =>
  network.organisationKinds.some(({ code, keepsSchoolDays }) => code === kind && keepsSchoolDays === true);

const narrowed = (availability: Availability, within: Mask): Availability => ({
  ...availability,
  free: both(availability.free, within),
  possible: both(availability.possible, within),
});

/** When all of the household who gave their times would like it; nothing when nobody did. */
function timesOfHousehold({ roster, calendars }: Asked, grid: Grid, length: number): Mask | undefined {
  return roster.seats
    .filter(isOfHousehold)
    .map(({ seatId }) => calendars.get(seatId))
    .filter((calendar) => calendar?.weeklyPattern !== undefined)
    .map((calendar) => startsFor(availabilityOf(grid, calendar!), length, grid).sure)
    .reduce<Mask | undefined>((all, starts) => (all ? both(all, starts) : starts), undefined);
}
