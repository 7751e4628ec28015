import { dayAt, minuteAt, minutesPerGrain, partAt } from '../../calendar/domain/grid.ts';
import { firstBit, has, isEmpty, type Mask, noneOf } from '../../calendar/domain/mask.ts';
import type { Minute } from '../../calendar/domain/moment.ts';
import {
  type Attendance,
  commonStarts,
  mayBeUnknown,
  type PartyStarts,
  type TableStarts,
  tableStarts,
} from './attendance.ts';
import { type WhoBlocks, whoBlocks } from './blockers.ts';
import type { Question } from './question.ts';
import { asManyAs, bestApart } from './rank.ts';

/** Why a proposal stands where it stands. The sentences for people are written where texts live. */
export type Reason =
  | { code: 'all-required-free' }
  | { code: 'availability-unknown'; partyIds: string[] }
  | { code: 'optional-present'; present: number; of: number }
  | { code: 'suits-household' }
  /** Only if somebody calls the household (P-53). */
  | { code: 'by-phone-only' }
  | { code: 'substitutes-needed'; partyIds: string[] }
  | { code: 'break-for-everyone' }
  | { code: 'earliest' }
  | { code: 'other-day' }
  | { code: 'other-part' };

export interface Proposal {
  from: Minute;
  until: Minute;
  roomId?: string;
  attendance: readonly Attendance[];
  reasons: readonly Reason[];
}

export type SearchResult = { found: true; proposals: readonly Proposal[] } | { found: false; whoBlocks: WhoBlocks };

/** The best slots before the deadline, each explained; or, when there is none, who blocks. Same question, same answer. */
export function findSlots(question: Question, wanted = 4): SearchResult {
  const table = tableStarts(question);
  const candidates = commonStarts(table.needed, 'possible', question.inTerm);
  if (isEmpty(candidates)) return { found: false, whoBlocks: whoBlocks(table, question) };

  const likes = { suits: question.suitsHousehold, calm: calmStarts(table, candidates), earliest: firstBit(candidates) };
  const starts = bestApart(candidates, preferenceOrder(table, likes, question), question, wanted);
  const days = starts.map((start) => dayAt(question.grid, start));
  const parts = starts.map((start) => partAt(question.grid, start));
  const proposals = starts.map((start, nth) => {
    const isOtherDay = nth > 0 && days.indexOf(days[nth]!) === nth;
    const isOtherPart = nth > 0 && parts.indexOf(parts[nth]!) === nth;
    return proposal(start, table, question, { ...likes, isOtherDay, isOtherPart });
  });
  return { found: true, proposals };
}

/** What makes one possible start better than another, apart from who comes. */
interface Likes {
  suits?: Mask;
  calm: Mask;
  earliest: number;
}

/** What one proposal has over those before it. */
interface Place extends Likes {
  isOtherDay: boolean;
  isOtherPart: boolean;
}

/**
 * The order of preference, written out: what the household hears of without a call, then required parties of whom we
 * know that they can, then a day without a proposal yet, then as many optional parties as possible, then the household's
 * preference, then the contacts themselves rather than substitutes, then a part of the day without a proposal yet, then
 * a break for everyone; what is still equal is settled by the earliest.
 */
function preferenceOrder(
  { required, optional }: TableStarts,
  { suits, calm }: Likes,
  { reached }: Pick<Question, 'reached'>,
) {
  return {
    first: [...(reached ? [reached] : []), ...asManyAs(required.filter(mayBeUnknown).map(({ sure }) => sure))],
    others: [
      ...asManyAs(optional.map(({ sure }) => sure)),
      ...(suits ? [suits] : []),
      ...asManyAs(required.filter(({ anyOf }) => anyOf.length > 1).map(({ contact }) => contact)),
    ],
    last: [calm],
  };
}

/** The candidates at which everyone who comes has a break before and after. */
function calmStarts({ required, optional }: TableStarts, candidates: Mask): Mask {
  const calm = noneOf(candidates.length);
  for (let w = 0; w < calm.length; w++) {
    let word = candidates[w]!;
    for (let nth = 0; word !== 0 && nth < required.length; nth++) word &= ~required[nth]!.tight[w]!;
    for (let nth = 0; word !== 0 && nth < optional.length; nth++) word &= ~optional[nth]!.tight[w]!;
    calm[w] = word;
  }
  return calm;
}

function proposal(
  start: number,
  { required, optional, room }: TableStarts,
  question: Question,
  likes: Place,
): Proposal {
  const attendance: Attendance[] = [];
  const toAsk: string[] = [];
  const substitutes: string[] = [];
  for (const party of required) {
    const who = attendanceAt(party, start);
    attendance.push(who);
    if (who.as === 'to-ask') toAsk.push(who.partyId);
    else if (who.as === 'substitute') substitutes.push(who.partyId);
  }
  let present = 0;
  for (const party of optional) {
    attendance.push(attendanceAt(party, start));
    if (has(party.sure, start)) present += 1;
  }

  const reasons: Reason[] = [
    toAsk.length === 0 ? { code: 'all-required-free' } : { code: 'availability-unknown', partyIds: toAsk },
  ];
  if (optional.length > 0) reasons.push({ code: 'optional-present', present, of: optional.length });
  if (question.reached && !has(question.reached, start)) reasons.push({ code: 'by-phone-only' });
  if (likes.suits && has(likes.suits, start)) reasons.push({ code: 'suits-household' });
  if (substitutes.length > 0) reasons.push({ code: 'substitutes-needed', partyIds: substitutes });
  if (has(likes.calm, start)) reasons.push({ code: 'break-for-everyone' });
  if (start === likes.earliest) reasons.push({ code: 'earliest' });
  if (likes.isOtherDay) reasons.push({ code: 'other-day' });
  if (likes.isOtherPart) reasons.push({ code: 'other-part' });

  const from = minuteAt(question.grid, start);
  const roomId = room?.anyOf.find(({ starts }) => has(starts.sure, start))?.id;
  return { from, until: from + question.length * minutesPerGrain, roomId, attendance, reasons };
}

function attendanceAt({ partyId, anyOf, contact, contactComes }: PartyStarts, start: number): Attendance {
  if (has(contact, start)) return contactComes;
  const substitute = anyOf.find(({ starts }) => has(starts.sure, start));
  if (substitute) return { partyId, as: 'substitute', personId: substitute.id };
  const ask = anyOf.find(({ starts }) => has(starts.possible, start));
  return ask ? { partyId, as: 'to-ask', personId: ask.id } : { partyId, as: 'absent' };
}
