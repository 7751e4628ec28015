import type { Day, Id } from '@rondetafel/contracts';
import { isMinor } from '../../case/domain/birth.ts';
import { type Fault, refuse } from '../../refuse.ts';
import type { Holder, Represented } from './deciders.ts';

interface Asked {
  readonly memberId: Id;
  readonly holders: readonly Holder[];
  /** As recorded before: whoever decides from outside the household keeps the id given then. */
  readonly kept: readonly Holder[];
}

/**
 * Who decides for a member, each with where and when it was checked, as far as it was (P-35).
 * @throws Refusal with every fault, at its place.
 */
export function recordAuthority(
  household: readonly Represented[],
  { memberId, holders, kept }: Asked,
  { today, newId }: { readonly today: Day; readonly newId: () => Id },
): Holder[] {
  if (!household.some((one) => one.memberId === memberId)) throw refuse('member-unknown', { kind: 'unknown' });
  const mayHold = (id: Id) => {
    const other = household.find((one) => one.memberId === id);
    return other !== undefined && id !== memberId && !isMinor(other, today);
  };
  const isKept = ({ holderId }: Holder) => kept.some((one) => one.holderId === holderId);
  const faults = holders.flatMap((holder, place): Fault[] => {
    const at = `/holders/${place}`;
    const inside = holder.memberId !== undefined;
    return [
      ...(inside === (holder.name !== undefined) ? [{ pointer: `${at}/name`, code: 'one-of-both' } as const] : []),
      ...(inside && !mayHold(holder.memberId!)
        ? [{ pointer: `${at}/memberId`, code: 'not-a-representative' } as const]
        : []),
      ...(holder.holderId !== undefined && !isKept(holder)
        ? [{ pointer: `${at}/holderId`, code: 'holder-unknown' } as const]
        : []),
      ...(holder.holderId !== undefined && holders.findIndex(({ holderId }) => holderId === holder.holderId) < place
        ? [{ pointer: `${at}/holderId`, code: 'holder-twice' } as const]
        : []),
      ...(holder.checkedOn !== undefined && holder.checkedOn > today
        ? [{ pointer: `${at}/checkedOn`, code: 'still-to-come' } as const]
        : []),
    ];
  });
  if (faults.length > 0) throw refuse('authority-not-possible', { rule: 'P-35', kind: 'invalid', faults });
  return holders.map((holder) => {
    if (holder.memberId) return holder;
    // By another name it is somebody else, who was asked nothing yet.
    const same = kept.some(({ holderId, name }) => holderId === holder.holderId && name === holder.name);
    return { ...holder, holderId: same ? holder.holderId : newId() };
  });
}
