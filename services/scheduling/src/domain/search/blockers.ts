import { minuteAt } from '../availability/grid.ts';
import { both, countBits, firstBit, has, type Mask } from '../availability/mask.ts';
import type { Minute } from '../moment.ts';
import { commonStarts, type PartyStarts, type TableStarts } from './attendance.ts';
import type { Question } from './question.ts';
import { asManyAs, best } from './rank.ts';

/** What one party would make possible if it were free: how many starts, and the first of them. */
export interface Blocker {
  partyId: string;
  opens: number;
  firstAt?: Minute;
}

/** Why there is no common slot before the deadline: who to call, about which moment, and what if nothing helps. */
export interface WhoBlocks {
  /** Every party that must be there (and the room), the one whose freeing opens most first. */
  blockers: readonly Blocker[];
  /** The earliest start at which the fewest are missing. */
  nearMiss?: { from: Minute; missing: readonly string[] };
  /** The first common start past the deadline. */
  afterTerm?: Minute;
}

export function whoBlocks({ needed: parties }: TableStarts, { grid, inTerm, afterTerm }: Question): WhoBlocks {
  const nearest = best(inTerm, asManyAs(parties.map(({ possible }) => both(possible, inTerm))));
  const later = firstBit(commonStarts(parties, 'possible', afterTerm));
  return {
    blockers: blockersOf(parties, inTerm, (start) => minuteAt(grid, start)),
    nearMiss:
      nearest < 0
        ? undefined
        : {
            from: minuteAt(grid, nearest),
            missing: parties.filter(({ possible }) => !has(possible, nearest)).map(({ partyId }) => partyId),
          },
    afterTerm: later < 0 ? undefined : minuteAt(grid, later),
  };
}

/** For each party the starts that all the others share: one pass forward and one back, not one for each party. */
export function blockersOf(
  parties: readonly PartyStarts[],
  window: Mask,
  minuteOf: (start: number) => Minute,
): Blocker[] {
  const before: Mask[] = [window];
  for (const { possible } of parties) before.push(both(before.at(-1)!, possible));
  const blockers: Blocker[] = [];
  let after: Mask | undefined;
  for (let nth = parties.length - 1; nth >= 0; nth--) {
    const { partyId, possible } = parties[nth]!;
    const opened = after ? both(before[nth]!, after) : before[nth]!;
    const opens = countBits(opened);
    blockers.unshift({ partyId, opens, firstAt: opens > 0 ? minuteOf(firstBit(opened)) : undefined });
    after = after ? both(after, possible) : possible;
  }
  return blockers.sort((a, b) => b.opens - a.opens);
}
