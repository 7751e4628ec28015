import type { Day, Id, Instant, TableKind } from '@rondetafel/contracts';
import type { Tx } from '@rondetafel/platform';
import { allRooms, busyTimesOf, patternsOf } from '../calendar/calendar.store.ts';
import { availabilityOf, type Calendar } from '../calendar/domain/calendar.ts';
import { bitAt, gridOf, minutesPerGrain } from '../calendar/domain/grid.ts';
import type { LocalPolicy } from '../calendar/domain/local-policy.ts';
import { has } from '../calendar/domain/mask.ts';
import { dayAfter, dayOf, minuteOf } from '../calendar/domain/moment.ts';
import { callEnds, noticeEnds } from '../calendar/domain/notice.ts';
import { openHoursBetween } from '../calendar/domain/opening.ts';
import { fittingRooms, type Room } from '../calendar/domain/room.ts';
import type { GuestNeeds } from '../case/domain/case-copy.ts';
import type { Roster } from '../roster/domain/roster.ts';
import { type Asked, questionOf } from './domain/ask.ts';
import type { Question } from './domain/question.ts';
import { startsFor } from './domain/starts.ts';

export interface SearchFor {
  readonly kind: TableKind;
  readonly roster: Roster;
  readonly district: string | null;
  readonly stepFree: boolean;
  readonly guestNeeds: GuestNeeds | null;
  readonly now: Instant;
  readonly urgent: boolean;
  /** Absent: the table has no term, so any day within sight will do. */
  readonly deadlineOn?: Day | undefined;
  /** Past the deadline too. */
  readonly late?: boolean;
  readonly roundTableId?: Id;
  readonly booked?: { readonly startsAt: Instant; readonly endsAt: Instant } | undefined;
}

export interface AskedQuestion {
  readonly question: Question;
  readonly asked: Asked;
  readonly rooms: readonly Room[];
}

/** How long past the deadline one looks for a day on which it could be after all. */
const daysPastDeadline = 28;

/** The search's question, with the calendars, bookings and rooms as they are now. */
export async function askAbout(tx: Tx, search: SearchFor, policy: LocalPolicy): Promise<AskedQuestion> {
  const { municipality, calendar } = policy;
  const { roster, now, urgent, roundTableId, booked, district, stepFree, guestNeeds, late } = search;
  const persons = [...new Set(roster.seats.flatMap(({ personIds }) => personIds))];
  const today = dayOf(minuteOf(now));
  const deadlineOn = search.deadlineOn ?? today;
  const lookUntil = lookedUntil([deadlineOn, today].sort().at(-1)!);

  const [all, patternOf] = await Promise.all([allRooms(tx), patternsOf(tx, persons)]);
  const need = { people: roster.seats.length, stepFree, district: district ?? '' };
  const rooms = fittingRooms(all, need, municipality);
  const resources = [...persons, ...rooms.map(({ roomId }) => roomId)];
  const busyTimes = await busyTimesOf(tx, resources, now, `${lookUntil}T23:59:59Z`);
  const calendarOf = (id: Id): Calendar => {
    // A member has no working hours here; what they prefer is known from the dossier (P-12).
    const weeklyPattern =
      patternOf.get(id) ?? guestNeeds?.preferredTimes.find(({ memberId }) => memberId === id)?.times;
    return { ...(weeklyPattern && { weeklyPattern }), ...busyTimes(id) };
  };
  const notBefore = noticeEnds(
    now,
    booked ? 'moveWorkingDays' : 'invitationWorkingDays',
    urgent,
    municipality,
    calendar,
  );
  const callBefore = callEnds(now, guestNeeds, municipality, calendar);
  const asked: Asked = {
    roster,
    calendars: new Map(persons.map((id) => [id, calendarOf(id)])),
    rooms: rooms.map(({ roomId }) => ({ roomId, calendar: calendarOf(roomId) })),
    durationMinutes: municipality.tables[search.kind].durationMinutes,
    notBefore,
    ...(callBefore !== undefined && callBefore > notBefore && { callBefore }),
    deadlineOn: late || !search.deadlineOn ? lookUntil : deadlineOn,
    lookUntil,
    ...(roundTableId && { roundTableId }),
    ...(booked && { booked: { from: minuteOf(booked.startsAt), until: minuteOf(booked.endsAt) } }),
  };
  return { question: questionOf(asked, municipality, calendar), asked, rooms };
}

/** Which of these can come at one time, or may be able to: their calendars as they are now. */
export async function whoCan(
  tx: Tx,
  persons: readonly Id[],
  { startsAt, endsAt }: { readonly startsAt: Instant; readonly endsAt: Instant },
  { municipality, calendar }: LocalPolicy,
): Promise<ReadonlySet<Id>> {
  const [patternOf, busyTimes] = await Promise.all([
    patternsOf(tx, persons),
    busyTimesOf(tx, persons, startsAt, endsAt),
  ]);
  const on = dayOf(minuteOf(startsAt));
  const grid = gridOf(openHoursBetween(municipality, calendar, on, on));
  const length = (minuteOf(endsAt) - minuteOf(startsAt)) / minutesPerGrain;
  const start = bitAt(grid, minuteOf(startsAt));
  const can = (personId: Id) => {
    const availability = availabilityOf(grid, { weeklyPattern: patternOf.get(personId), ...busyTimes(personId) });
    return start >= 0 && has(startsFor(availability, length, grid).possible, start);
  };
  return new Set(persons.filter(can));
}

function lookedUntil(from: Day): Day {
  let on = from;
  for (let day = 0; day < daysPastDeadline; day++) on = dayAfter(on);
  return on;
}
