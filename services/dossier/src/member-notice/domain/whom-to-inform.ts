import type { Day, Id } from '@rondetafel/contracts';
import { decidersFor, type Holder } from '../../authority/domain/deciders.ts';
import { representationOf } from '../../case/domain/birth.ts';
import type { OfHousehold } from '../../member-access/domain/own-standing.ts';
import type { Reader } from './member-notice.ts';

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

/** Whoever outside the household decides for a child under 16: told for each child, beside who cares for it (P-26, P-35). */
export function guardiansToInform(household: readonly OfHousehold[], day: Day): readonly Guardian[] {
  return household
    .filter((member) => !member.left && !member.unborn && representationOf(member, day) !== 'self')
    .flatMap(({ memberId, holders = [] }) =>
      holders.flatMap(({ kind, holderId, name }): Guardian[] =>
        (kind === 'parent' || kind === 'guardian') && holderId && name ? [{ memberId, holderId, name, kind }] : [],
      ),
    );
}

export interface Guardian {
  readonly memberId: Id;
  readonly holderId: Id;
  readonly name: string;
  readonly kind: Holder['kind'];
}

/** Everybody who is told, each once. */
export const readersIn = (household: readonly OfHousehold[], day: Day): Reader[] => [
  ...[...whomToInform(household, day).keys()].map((memberId) => ({ memberId, holderId: null })),
  ...guardiansToInform(household, day).map(({ memberId, holderId }) => ({ memberId, holderId })),
];

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
