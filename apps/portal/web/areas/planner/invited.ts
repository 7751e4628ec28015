import type { useWords } from '../../language/words.ts';
import type { Roster, RoundTable } from './api.ts';
import type { Looked } from './moment.ts';
import type { Names } from './names.ts';

/** Somebody who will be invited to a moment. */
export interface Invited {
  readonly seatId: string;
  readonly personId: string;
  readonly how: 'calendar' | 'substitute' | 'ask';
}

/** In the words of the API. */
export const momentOf = ({ from, until }: Looked) => ({
  startsAt: new Date(from * 60_000).toISOString(),
  endsAt: new Date(until * 60_000).toISOString(),
});

/** By the times of everybody: who comes for each seat, in the order of the roster. */
export function invitedTo({ coordinatorId }: RoundTable, { seats }: Roster, looked: Looked): Invited[] {
  return seats.flatMap(({ seatId, need, personIds, hidden }): Invited[] => {
    if (need === 'informed' || hidden) return [];
    const standing = looked.seats.get(seatId);
    const personId = standing?.personId ?? personIds[0];
    if (!personId || (personId === coordinatorId && seatId !== coordinatorId)) return [];
    const how = standing?.state === 'substitute' ? 'substitute' : standing?.state === 'unknown' ? 'ask' : 'calendar';
    return [{ seatId, personId, how }];
  });
}

/** For the bar: whether all can, who comes in whose place, who is still to be asked. */
export function whoInWords(looked: Looked, names: Names, t: ReturnType<typeof useWords<['planner']>>['t']): string {
  const list = (state: string) => [...looked.seats].filter(([, one]) => one.state === state);
  const substitutes = list('substitute').map(([seatId, { personId }]) =>
    t('plannerFind.reasons.substitute-is', {
      person: personId ? names.person(personId) : '…',
      party: names.seat(seatId),
    }),
  );
  const unknown = list('unknown').map(([seatId]) => names.seat(seatId));
  return [
    unknown.length > 0
      ? t('plannerFind.reasons.availability-unknown', { parties: unknown.join(', ') })
      : t('plannerFind.reasons.all-required-free'),
    ...substitutes,
  ].join('; ');
}
