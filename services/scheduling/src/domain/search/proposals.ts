import { minuteAt, minutesPerGrain } from '../availability/grid.ts';
import { firstBit, has, isEmpty, type Mask, without } from '../availability/mask.ts';
import type { Minute } from '../moment.ts';
import { commonStarts, needed, type PartyStarts, type TableStarts, tableStarts } from './attendance.ts';
import { type WhoBlocks, whoBlocks } from './blockers.ts';
import type { Question } from './question.ts';
import { asManyAs, bestApart } from './rank.ts';
import { startsOf } from './starts.ts';

/** Who comes for a party: the contact, a substitute, somebody who must be asked because the calendar is unknown, or nobody. */
export type Attendance =
  | { partyId: string; as: 'contact' | 'substitute' | 'to-ask'; personId: string }
  | { partyId: string; as: 'absent' };

/** Why a proposal stands where it stands. The sentences for people are written where texts live. */
export type Reason =
  | { code: 'all-required-free' }
  | { code: 'availability-unknown'; partyIds: string[] }
  | { code: 'optional-present'; present: number; of: number }
  | { code: 'suits-household' }
  | { code: 'substitutes-needed'; partyIds: string[] }
  | { code: 'break-for-everyone' }
  | { code: 'earliest' };

export interface Proposal {
  from: Minute;
  until: Minute;
  roomId?: string;
  attendance: readonly Attendance[];
  reasons: readonly Reason[];
}

export type Answer = { found: true; proposals: readonly Proposal[] } | { found: false; whoBlocks: WhoBlocks };

/** The best slots before the deadline, each explained; or, when there is none, who blocks. Same question, same answer. */
export function findSlots(question: Question, wanted = 4): Answer {
  const table = tableStarts(question);
  const candidates = commonStarts(needed(table), 'possible', question.inTerm);
  if (isEmpty(candidates)) return { found: false, whoBlocks: whoBlocks(table, question) };

  const likes: Likes = {
    suits: question.suitsHousehold && startsOf(question.suitsHousehold, question.length),
    calm: without(candidates, tightAt(table)),
    earliest: firstBit(candidates),
  };
  const starts = bestApart(candidates, preferenceOrder(table, likes), question.length, wanted);
  return { found: true, proposals: starts.map((start) => proposal(start, table, question, likes)) };
}

/** What makes one possible start better than another, apart from who comes. */
interface Likes {
  suits?: Mask;
  calm: Mask;
  earliest: number;
}

/**
 * The order of preference, written out: required parties of whom we know that they can, then as many optional parties
 * as possible, then the household's preference, then the contacts themselves rather than substitutes, then a break for
 * everyone; what is still equal is settled by the earliest.
 */
function preferenceOrder({ required, optional }: TableStarts, { suits, calm }: Likes): Mask[] {
  return [
    ...asManyAs(required.filter(mayBeUnknown).map(({ sure }) => sure)),
    ...asManyAs(optional.map(({ sure }) => sure)),
    ...(suits ? [suits] : []),
    ...asManyAs(required.filter(({ persons }) => persons.length > 1).map(({ contact }) => contact)),
    calm,
  ];
}

const mayBeUnknown = ({ persons }: PartyStarts) => persons.some(({ sure, possible }) => sure !== possible);

function tightAt({ required, optional }: TableStarts): Mask {
  const [first, ...others] = [...required, ...optional];
  const tight = first ? first.tight.slice() : new Int32Array(0);
  for (const { tight: more } of others) for (let w = 0; w < tight.length; w++) tight[w]! |= more[w]!;
  return tight;
}

function proposal(start: number, table: TableStarts, question: Question, likes: Likes): Proposal {
  const from = minuteAt(question.grid, start);
  const required = table.required.map((party) => attendanceAt(party, start));
  const optional = table.optional.map((party) => attendanceAt(party, start));
  const unknown = required.filter(({ as }) => as === 'to-ask');
  const substitutes = required.filter(({ as }) => as === 'substitute');
  const present = optional.filter(({ as }) => as === 'contact' || as === 'substitute').length;

  const reasons: Reason[] = [
    unknown.length === 0 ? { code: 'all-required-free' } : { code: 'availability-unknown', partyIds: ids(unknown) },
  ];
  if (optional.length > 0) reasons.push({ code: 'optional-present', present, of: optional.length });
  if (likes.suits && has(likes.suits, start)) reasons.push({ code: 'suits-household' });
  if (substitutes.length > 0) reasons.push({ code: 'substitutes-needed', partyIds: ids(substitutes) });
  if (has(likes.calm, start)) reasons.push({ code: 'break-for-everyone' });
  if (start === likes.earliest) reasons.push({ code: 'earliest' });

  return {
    from,
    until: from + question.length * minutesPerGrain,
    roomId: table.room?.persons.find(({ sure }) => has(sure, start))?.personId,
    attendance: [...required, ...optional],
    reasons,
  };
}

function attendanceAt({ partyId, persons }: PartyStarts, start: number): Attendance {
  const free = persons.findIndex(({ sure }) => has(sure, start));
  if (free >= 0) return { partyId, as: free === 0 ? 'contact' : 'substitute', personId: persons[free]!.personId };
  const ask = persons.find(({ possible }) => has(possible, start));
  return ask ? { partyId, as: 'to-ask', personId: ask.personId } : { partyId, as: 'absent' };
}

const ids = (attendance: readonly Attendance[]) => attendance.map(({ partyId }) => partyId);
