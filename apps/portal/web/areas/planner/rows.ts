import { useMemo } from 'react';
import { useWords } from '../../language/words.ts';
import type { Availability, MinimumRole, Place, Roster, Seat } from './api.ts';
import type { Names } from './names.ts';
import { bestOf, runsOf, type TimeRun, togetherOf } from './time-runs.ts';

/** One line of the workspace: on the left who, on the right when. In the same order and as high on both sides. */
export type Line =
  | { readonly id: string; readonly kind: 'together'; readonly runs: readonly TimeRun[] }
  | { readonly id: string; readonly kind: 'open'; readonly role: MinimumRole; readonly runs: readonly TimeRun[] }
  | {
      readonly id: string;
      readonly kind: 'seat';
      readonly seat: Seat;
      readonly others: number;
      /** For whom of the household it is asked for. */
      readonly forIds: readonly string[];
      readonly runs: readonly TimeRun[];
    }
  | { readonly id: string; readonly kind: 'rooms'; readonly count: number; readonly runs: readonly TimeRun[] }
  | {
      readonly id: string;
      readonly kind: 'room';
      readonly place: Place;
      readonly nth: number;
      readonly runs: readonly TimeRun[];
    };

export const keyOf = ({ role, memberId }: Pick<MinimumRole, 'role' | 'memberId'>): string =>
  `${role} ${memberId ?? ''}`;

/** Nobody fills it, and the coordinator did not say that it plays no part. */
export const openRolesOf = (roster: Roster | undefined): MinimumRole[] =>
  roster?.minimum.filter(({ filling }) => filling.state === 'missing') ?? [];

export function useLines(roster: Roster, availability: Availability | undefined, roomsOpen: boolean): Line[] {
  const times = useMemo(() => {
    const seats = new Map(
      availability?.seats.map(({ seatId, persons }) => [seatId, bestOf(persons.map(runsOf), 'substitute')]),
    );
    for (const { memberId, times: liked } of availability?.household ?? [])
      seats.set(memberId, runsOf({ times: liked }));
    const rooms = availability ? bestOf(availability.rooms.map(runsOf), 'free') : [];
    return { seats, rooms, together: availability ? togetherOf(availability) : [] };
  }, [availability]);
  return useMemo(() => {
    // Who only gets the minutes does not come.
    const coming = roster.seats.filter(({ need }) => need !== 'informed');
    const rooms = availability?.rooms ?? [];
    return [
      { id: 'together', kind: 'together', runs: times.together },
      ...openRolesOf(roster).map((role): Line => ({ id: `open ${keyOf(role)}`, kind: 'open', role, runs: [] })),
      ...coming.map(
        (seat): Line => ({
          id: seat.seatId,
          kind: 'seat',
          seat,
          others: Math.max(0, seat.personIds.length - 1),
          forIds: roster.minimum.flatMap(({ memberId, filling }) =>
            memberId && filling.state === 'filled' && filling.partyIds.includes(seat.seatId) ? [memberId] : [],
          ),
          runs: times.seats.get(seat.seatId) ?? [],
        }),
      ),
      ...(rooms.length > 0 ? [{ id: 'rooms', kind: 'rooms', count: rooms.length, runs: times.rooms } as const] : []),
      ...(roomsOpen
        ? rooms.map(
            (room, nth): Line => ({ id: `room ${nth}`, kind: 'room', place: room.place, nth, runs: runsOf(room) }),
          )
        : []),
    ];
  }, [roster, availability, times, roomsOpen]);
}

/** What a line is called, and the small print under it. */
export function useLineWords(names: Names) {
  const { t } = useWords('planner');
  return (line: Line): { title: string; meta?: string | undefined } => {
    switch (line.kind) {
      case 'together':
        return { title: t('plannerGrid.together') };
      case 'open':
        return {
          title: names.roleFor(line.role),
          ...(line.role.filling.state === 'missing' &&
            line.role.filling.because !== 'no-party' && {
              meta: t(`plannerRoster.missing.${line.role.filling.because}`),
            }),
        };
      case 'rooms':
        return { title: t('plannerGrid.rooms'), meta: t('plannerGrid.roomsMeta', { count: line.count }) };
      case 'room':
        return { title: names.place(line.place) };
      case 'seat': {
        const { seat, others, forIds } = line;
        const [contact] = seat.personIds;
        const meta = seat.partyId
          ? [
              contact ? names.person(contact) : t('plannerRoster.nobody'),
              others > 0 && t('plannerGrid.substitutes', { count: others }),
              forIds.length > 0 && t('plannerWho.forMember', { members: forIds.map(names.person).join(', ') }),
              seat.need === 'optional' && t('plannerGrid.welcome'),
            ]
          : [t(`planner.roles.${seat.role}`)];
        return {
          title: seat.partyId ? names.seat(seat.seatId) : names.person(seat.seatId),
          meta: meta.filter(Boolean).join(' · '),
        };
      }
    }
  };
}
