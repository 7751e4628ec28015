import { minuteAt } from '../availability/grid.ts';
import { isEmpty } from '../availability/mask.ts';
import { commonStarts, needed, tableStarts } from './attendance.ts';
import { type Blocker, blockersOf } from './blockers.ts';
import type { Question } from './question.ts';

/**
 * What the calendars say on the day a request comes in, so that the search for a way out starts then and not on day
 * ten. From good to bad: the contacts themselves can; it takes substitutes; it depends on calendars we don't know; it
 * works without one of these parties; nothing works.
 */
export type EarlySignal =
  | { signal: 'feasible' }
  | { signal: 'feasible-with-substitutes' }
  | { signal: 'depends-on-unknown'; partyIds: readonly string[] }
  | { signal: 'feasible-without'; blockers: readonly Blocker[] }
  | { signal: 'not-feasible' };

export function earlySignal(question: Question): EarlySignal {
  const { grid, inTerm } = question;
  const { room, ...table } = tableStarts(question);
  const parties = needed({ ...table, room });

  const inRoom = room ? commonStarts([room], 'sure', inTerm) : inTerm;
  if (!isEmpty(commonStarts(table.required, 'contact', inRoom))) return { signal: 'feasible' };
  if (!isEmpty(commonStarts(table.required, 'sure', inRoom))) return { signal: 'feasible-with-substitutes' };
  if (!isEmpty(commonStarts(parties, 'possible', inTerm)))
    return { signal: 'depends-on-unknown', partyIds: question.parties.filter(isUnknown).map(({ partyId }) => partyId) };

  const blockers = blockersOf(parties, inTerm, (start) => minuteAt(grid, start)).filter(({ opens }) => opens > 0);
  return blockers.length > 0 ? { signal: 'feasible-without', blockers } : { signal: 'not-feasible' };
}

const isUnknown = ({ need, anyOf }: Question['parties'][number]) =>
  need === 'required' && anyOf.some(({ availability }) => !availability.known);
