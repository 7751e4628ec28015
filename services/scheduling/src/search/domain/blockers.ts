import { minuteAt } from '../../calendar/domain/grid.ts';
import { bitsIn, firstBit, has, isEmpty, type Mask, noneOf } from '../../calendar/domain/mask.ts';
import type { Minute } from '../../calendar/domain/moment.ts';
import { commonStarts, type PartyStarts, type TableStarts } from './attendance.ts';
import type { Question } from './question.ts';
import { asManyAs, best } from './rank.ts';

/** What one party would make possible if it were free: how many starts, and the first of them. */
export interface Blocker {
  partyId: string;
  opens: number;
  firstAt?: Minute;
}

/** Why there is no common slot before the deadline: whom to call, about which moment, and what if nothing helps. */
export interface WhoBlocks {
  /** Every party that must be there (and the room), the one whose freeing opens most first. */
  blockers: readonly Blocker[];
  /** The earliest start at which the fewest are missing. */
  nearMiss?: { from: Minute; missing: readonly string[] };
  /** The first common start past the deadline. */
  afterTerm?: Minute;
}

export function whoBlocks({ needed }: TableStarts, { grid, inTerm, afterTerm }: Question): WhoBlocks {
  const oneMissing = startsWithOneMissing(needed, inTerm);
  const nearest = isEmpty(oneMissing)
    ? best(inTerm, asManyAs(needed.map(({ possible }) => possible)))
    : firstBit(oneMissing);
  const later = firstBit(commonStarts(needed, 'possible', afterTerm));
  return {
    blockers: needed
      .map((party): Blocker => {
        const { opens, first } = opened(oneMissing, party);
        return { partyId: party.partyId, opens, firstAt: opens > 0 ? minuteAt(grid, first) : undefined };
      })
      .sort((a, b) => b.opens - a.opens),
    nearMiss: nearest < 0 ? undefined : { from: minuteAt(grid, nearest), missing: missingAt(nearest, needed) },
    afterTerm: later < 0 ? undefined : minuteAt(grid, later),
  };
}

/** Of a window without a common start: the starts that a single party, whichever it is, keeps from being one. */
function startsWithOneMissing(parties: readonly PartyStarts[], window: Mask): Mask {
  const starts = noneOf(window.length);
  for (let w = 0; w < window.length; w++) {
    const all = window[w]!;
    let one = 0;
    let more = 0;
    for (let nth = 0; more !== all && nth < parties.length; nth++) {
      const missing = all & ~parties[nth]!.possible[w]!;
      more |= one & missing;
      one |= missing;
    }
    starts[w] = one & ~more;
  }
  return starts;
}

function opened(oneMissing: Mask, { possible }: PartyStarts): { opens: number; first: number } {
  let opens = 0;
  let first = -1;
  for (let w = 0; w < oneMissing.length; w++) {
    const word = oneMissing[w]! & ~possible[w]!;
    if (word === 0) continue;
    if (first < 0) first = (w << 5) + 31 - Math.clz32(word & -word);
    opens += bitsIn(word);
  }
  return { opens, first };
}

const missingAt = (start: number, parties: readonly PartyStarts[]): string[] =>
  parties.filter(({ possible }) => !has(possible, start)).map(({ partyId }) => partyId);
