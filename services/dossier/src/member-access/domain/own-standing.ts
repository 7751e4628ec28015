import type { Day, Id } from '@rondetafel/contracts';
import type { Standing } from '@rondetafel/policy';
import { decidersFor, type Holders, type Represented } from '../../authority/domain/deciders.ts';
import { representationOf } from '../../case/domain/birth.ts';

export interface OfHousehold extends Represented {
  /** Who left may still decide for a child that stayed: a parent who lives apart (P-16). */
  readonly left: boolean;
  readonly holders: Holders;
}

export interface OwnStanding {
  readonly standings: readonly Standing[];
  /** For whom else this member decides on that day: whose lines it sees besides its own. */
  readonly represents: readonly Id[];
}

const byAge = {
  representatives: 'member-under-12',
  'self-and-representatives': 'member-12-15',
  self: 'member-16-plus',
} as const;

/**
 * How a member stands in its own case on that day (P-16): by its own age, and as representative of whom it decides for. A
 * birthday changes it on the day itself. Who left has no lines of its own any more.
 */
export function ownStanding(memberId: Id, household: readonly OfHousehold[], day: Day): OwnStanding {
  const self = household.find((one) => one.memberId === memberId);
  if (!self) return { standings: [], represents: [] };
  const represents = household
    .filter((one) => one.memberId !== memberId && !one.left)
    .filter((one) =>
      decidersFor(one, one.holders, { money: false, day }).some(({ kind, id }) => kind === 'member' && id === memberId),
    )
    .map((one) => one.memberId);
  const standings: Standing[] = [
    ...(self.left ? [] : [byAge[representationOf(self, day)]]),
    ...(represents.length > 0 ? (['representative'] as const) : []),
  ];
  return { standings, represents };
}

/** A child under 12 has no page of its own: who decides for it sees its lines (P-16). */
export const mayHavePage = (memberId: Id, household: readonly OfHousehold[], day: Day): boolean =>
  ownStanding(memberId, household, day).standings.some((standing) => standing !== 'member-under-12');
