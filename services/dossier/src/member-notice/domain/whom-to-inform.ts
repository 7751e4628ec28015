import type { Day, Id } from '@rondetafel/contracts';
import { decidersFor } from '../../authority/domain/deciders.ts';
import { representationOf } from '../../case/domain/birth.ts';
import type { OfHousehold } from '../../member-access/domain/own-standing.ts';

/**
 * Who is told, and for whom (P-16, P-26): from 12 a member for themselves; for a child under 16 each member who decides
 * for it, a parent who lives apart too. Of whom nobody in the household decides has their own line: whoever cares for
 * them is told.
 */
export function whomToInform(household: readonly OfHousehold[], day: Day): ReadonlyMap<Id, readonly Id[]> {
  const told = new Map<Id, Id[]>();
  for (const member of household.filter(({ left, unborn }) => !left && !unborn))
    for (const reader of readersFor(member, day)) told.set(reader, [...(told.get(reader) ?? []), member.memberId]);
  return told;
}

function readersFor(member: OfHousehold, day: Day): readonly Id[] {
  const { memberId, holders } = member;
  const representation = representationOf(member, day);
  if (representation === 'self') return [memberId];
  const deciding = decidersFor(member, holders, { money: false, day })
    .filter(({ kind, id }) => kind === 'member' && id !== memberId)
    .map(({ id }) => id);
  if (representation === 'self-and-representatives') return [memberId, ...deciding];
  return deciding.length > 0 ? deciding : [memberId];
}
