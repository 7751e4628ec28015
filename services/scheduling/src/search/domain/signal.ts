import { isEmpty } from '../../calendar/domain/mask.ts';
import { commonStarts, mayBeUnknown, tableStarts } from './attendance.ts';
import { type WhoBlocks, whoBlocks } from './blockers.ts';
import type { Question } from './question.ts';

/**
 * What the calendars say on the day a request comes in, so that the search for a way out starts then and not on day
 * ten. From good to bad: the contacts themselves can; it takes substitutes; it depends on calendars we don't know; it
 * works without one of the parties that block; nothing works.
 */
export type EarlySignal =
  | { signal: 'feasible' }
  | { signal: 'feasible-with-substitutes' }
  | { signal: 'depends-on-unknown'; partyIds: readonly string[] }
  | { signal: 'feasible-without' | 'not-feasible'; whoBlocks: WhoBlocks };

export function earlySignal(question: Question): EarlySignal {
  const table = tableStarts(question);
  const { required, room } = table;
  const withRoom = room ? commonStarts([room], 'sure', question.inTerm) : question.inTerm;
  const anyStart = (how: 'contact' | 'sure' | 'possible') => !isEmpty(commonStarts(required, how, withRoom));

  if (anyStart('contact')) return { signal: 'feasible' };
  if (anyStart('sure')) return { signal: 'feasible-with-substitutes' };
  if (anyStart('possible'))
    return { signal: 'depends-on-unknown', partyIds: required.filter(mayBeUnknown).map(({ partyId }) => partyId) };
  const blocked = whoBlocks(table, question);
  const oneCouldGive = blocked.blockers.some(({ opens }) => opens > 0);
  return { signal: oneCouldGive ? 'feasible-without' : 'not-feasible', whoBlocks: blocked };
}
