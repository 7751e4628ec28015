import type { Id } from '@rondetafel/contracts';
import type { WorkingCalendar } from '@rondetafel/policy';
import { type Absence, absenceIn } from '../../calendar/domain/absence.ts';
import type { Availability } from '../../calendar/domain/calendar.ts';
import { type Grid, minuteAt, minutesPerGrain } from '../../calendar/domain/grid.ts';
import { bitsOf, has } from '../../calendar/domain/mask.ts';
import type { Minute } from '../../calendar/domain/moment.ts';
import type { Need } from '../../roster/domain/seat.ts';
import { type Asked, comesByCalendar, isOfHousehold, layOut, type Policy } from './ask.ts';
import { commonStarts, tableStarts } from './attendance.ts';
import type { Question } from './question.ts';

/** Why somebody can or can't come: never what they do meanwhile. `off` is outside working or school hours. */
export type TimeState = 'free' | 'busy' | 'off' | 'unknown';

/** A run of quarters of an hour that are alike. */
export interface Time {
  from: Minute;
  until: Minute;
  state: TimeState;
}

export interface PersonTimes {
  personId: Id;
  times: readonly Time[];
  away: readonly Absence[];
}

export interface Timeline {
  days: readonly { on: string; from: Minute; until: Minute }[];
  seats: readonly { seatId: Id; need: Need; persons: readonly PersonTimes[] }[];
  /** Of those who said when they like it best. */
  household: readonly { memberId: Id; times: readonly Time[] }[];
  rooms: readonly { roomId: Id; times: readonly Time[] }[];
}

/** What the search looks at, for people to look at too: everyone's time up to the last day of the question. */
export function timelineOf(asked: Asked, policy: Policy, calendar: WorkingCalendar): Timeline {
  const { grid, ofPerson, ofRoom } = layOut({ ...asked, lookUntil: asked.deadlineOn }, policy, calendar);
  return {
    days: grid.openings.map(({ on, opensAt, grains }) => ({
      on,
      from: opensAt,
      until: opensAt + grains * minutesPerGrain,
    })),
    seats: asked.roster.seats.filter(comesByCalendar).map((seat) => ({
      seatId: seat.seatId,
      need: seat.need,
      persons: seat.personIds.map((personId) => ({
        personId,
        times: runs(grid, ofPerson(seat, personId)),
        away: (asked.calendars.get(personId)?.away ?? []).map(absenceIn),
      })),
    })),
    household: asked.roster.seats.flatMap((seat) => {
      const isKnown = asked.calendars.get(seat.seatId)?.weeklyPattern !== undefined;
      return isOfHousehold(seat) && isKnown
        ? [{ memberId: seat.seatId, times: runs(grid, ofPerson(seat, seat.seatId)) }]
        : [];
    }),
    rooms: (asked.rooms ?? []).map((room) => ({ roomId: room.roomId, times: runs(grid, ofRoom(room.calendar)) })),
  };
}

/** Every moment at which all that are needed can come, or may be able to. */
export function possibleStarts(question: Question): Minute[] {
  const common = commonStarts(tableStarts(question).needed, 'possible', question.inTerm);
  return bitsOf(common).map((bit) => minuteAt(question.grid, bit));
}

function runs({ openings }: Grid, availability: Availability): Time[] {
  const times: Time[] = [];
  for (const { opensAt, grains, firstBit } of openings) {
    let run: Time | undefined;
    for (let grain = 0; grain < grains; grain++) {
      const from = opensAt + grain * minutesPerGrain;
      const state = stateAt(availability, firstBit + grain);
      if (run?.state !== state) {
        run = { from, until: from, state };
        times.push(run);
      }
      run.until = from + minutesPerGrain;
    }
  }
  return times;
}

function stateAt({ free, possible, busy }: Availability, bit: number): TimeState {
  if (has(busy, bit)) return 'busy';
  if (has(free, bit)) return 'free';
  return has(possible, bit) ? 'unknown' : 'off';
}
