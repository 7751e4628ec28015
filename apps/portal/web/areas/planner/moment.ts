import { useMemo } from 'react';
import type { Tone } from '../../kit/index.ts';
import { useWords } from '../../language/words.ts';
import type { Availability, Place } from './api.ts';
import { type RunsByDay, runsByDay, type Span, type Standing, standingAt } from './slots.ts';
import { minuteOf, type TimeState } from './time-runs.ts';

/** Everybody's times, ready to be looked at for one moment after another. */
export interface Calendars {
  readonly seats: readonly {
    readonly seatId: string;
    readonly required: boolean;
    readonly people: readonly string[];
    readonly times: readonly RunsByDay[];
  }[];
  /** Of those of the household who said when they like it best. */
  readonly household: readonly { readonly memberId: string; readonly times: RunsByDay }[];
  readonly rooms: readonly { readonly place: Place; readonly times: RunsByDay }[];
  readonly starts: ReadonlySet<number>;
  readonly duration: number;
}

export const useCalendars = (availability: Availability | undefined): Calendars | undefined =>
  useMemo(
    () =>
      availability && {
        seats: availability.seats.map(({ seatId, need, persons }) => ({
          seatId,
          required: need === 'required',
          people: persons.map(({ personId }) => personId),
          times: persons.map(runsByDay),
        })),
        household: availability.household.map(({ memberId, times }) => ({ memberId, times: runsByDay({ times }) })),
        rooms: availability.rooms.map((room) => ({ place: room.place, times: runsByDay(room) })),
        starts: new Set(availability.starts.map(minuteOf)),
        duration: availability.durationMinutes,
      },
    [availability],
  );

/** Who can at one moment, and where it could be. */
export interface Looked extends Span {
  readonly possible: boolean;
  readonly seats: ReadonlyMap<string, Standing & { readonly required: boolean; readonly personId?: string }>;
  /** Who of the household likes this time. */
  readonly likes: ReadonlyMap<string, boolean>;
  readonly room: Standing & { readonly place?: Place };
}

export function lookAt(calendars: Calendars, from: number): Looked {
  const span = { from, until: from + calendars.duration };
  const seats = new Map(
    calendars.seats.map(({ seatId, required, people, times }) => {
      const standing = standingAt(times, span);
      const personId = standing.nth === undefined ? undefined : people[standing.nth];
      return [seatId, { ...standing, required, ...(personId && { personId }) }] as const;
    }),
  );
  const room = standingAt(
    calendars.rooms.map(({ times }) => times),
    span,
  );
  const likes = new Map(
    calendars.household.map(({ memberId, times }) => [memberId, standingAt([times], span).state === 'free'] as const),
  );
  const place = room.nth === undefined ? undefined : calendars.rooms[room.nth]?.place;
  return { ...span, possible: calendars.starts.has(from), seats, likes, room: { ...room, ...(place && { place }) } };
}

export interface Pill {
  readonly tone: Tone;
  readonly words: string;
}

const tones: Record<TimeState, Tone> = {
  free: 'positive',
  substitute: 'positive',
  unknown: 'warning',
  busy: 'negative',
  away: 'negative',
  off: 'negative',
};

/** The same object for the same state, so that a row whose state stays is not drawn anew. */
function usePills(): Readonly<Record<TimeState, Pill>> {
  const { t, language } = useWords('planner');
  // biome-ignore lint/correctness/useExhaustiveDependencies: the words change with the language alone
  return useMemo(
    () => ({
      free: { tone: tones.free, words: t('plannerGrid.states.free') },
      substitute: { tone: tones.substitute, words: t('plannerGrid.bySubstitute') },
      unknown: { tone: tones.unknown, words: t('plannerGrid.notKnown') },
      busy: { tone: tones.busy, words: t('plannerGrid.states.busy') },
      away: { tone: tones.away, words: t('plannerGrid.states.away') },
      off: { tone: tones.off, words: t('plannerGrid.notThere') },
    }),
    [language],
  );
}

/** Of the household, who choose for themselves: what they like, and never that they can't. */
function useLikingPills(): { readonly yes: Pill; readonly no: Pill } {
  const { t, language } = useWords('planner');
  // biome-ignore lint/correctness/useExhaustiveDependencies: the words change with the language alone
  return useMemo(
    () => ({
      yes: { tone: 'positive', words: t('plannerWhen.prefers') },
      no: { tone: 'neutral', words: t('plannerWhen.notPreferred') },
    }),
    [language],
  );
}

/** Of the moment that is looked at, by line; the same object for the same state. */
export function useLinePills(looked: Looked | undefined): ReadonlyMap<string, Pill> {
  const pills = usePills();
  const liking = useLikingPills();
  return useMemo(
    () =>
      new Map([
        ...[...(looked?.seats ?? [])].map(([seatId, { state }]) => [seatId, pills[state]] as const),
        ...[...(looked?.likes ?? [])].map(([memberId, likes]) => [memberId, likes ? liking.yes : liking.no] as const),
        ...(looked ? [['rooms', pills[looked.room.state === 'substitute' ? 'free' : looked.room.state]] as const] : []),
      ]),
    [looked, pills, liking],
  );
}
