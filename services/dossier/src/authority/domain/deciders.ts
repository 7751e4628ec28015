import { Day, Id, nameOf, textOf } from '@rondetafel/contracts';
import { z } from 'zod';
import { type Birth, representationOf } from '../../case/domain/birth.ts';

/** Whose yes counts: a party by its contact, a member, or somebody outside the household who decides for a member. */
export interface Decider {
  readonly kind: 'party' | 'member' | 'representative';
  readonly id: Id;
}

export const sameDecider = (one: Decider, other: Decider): boolean => one.kind === other.kind && one.id === other.id;

/** The kinds of authority over a member (P-35); an administrator (bewindvoerder) has it over money alone. */
export const AuthorityKind = z.enum(['parent', 'guardian', 'curator', 'mentor', 'administrator']);
export type AuthorityKind = z.infer<typeof AuthorityKind>;

const Checked = {
  kind: AuthorityKind,
  checkedWhere: textOf(100)
    .optional()
    .describe('Waar dit is nagekeken, zoals het gezagsregister; onbekend mag (P-35).'),
  checkedOn: Day.optional(),
};

/** Somebody who decides for a member: another member, or a person outside the household by name. */
export const Holder = z.strictObject({
  ...Checked,
  memberId: Id.optional().describe('Een ander gezinslid.'),
  name: nameOf(100).optional().describe('Iemand buiten het huishouden.'),
  holderId: Id.optional().describe('Van wie buiten het huishouden is: blijft zo lang diegene beslist.'),
});
export type Holder = z.infer<typeof Holder>;

export interface Represented extends Birth {
  readonly memberId: Id;
  /** As first told (P-16): the parents of a child, as long as nobody recorded more. */
  readonly representativeIds?: readonly Id[] | undefined;
}

/** What is recorded of who decides for a member; nothing yet is possible, and visible (P-35). */
export type Holders = readonly Holder[] | undefined;

/**
 * Who decides for this member on that day (P-16, P-35): of a child under 12 each parent or guardian, from 12 the child
 * too, from 16 the member alone, or a curator in their place; a mentor beside them, an administrator where it is about money. Nobody
 * under 16 as long as no parent or guardian is recorded: a child does not decide alone.
 */
export function decidersFor(
  member: Represented,
  recorded: Holders,
  { money, day }: { readonly money: boolean; readonly day: Day },
): Decider[] {
  const holders = recorded ?? parentsAsTold(member);
  const having = (...kinds: AuthorityKind[]) =>
    holders.filter(({ kind }) => kinds.includes(kind)).map((holder) => deciderOf(holder));
  const self: Decider = { kind: 'member', id: member.memberId };
  const representation = representationOf(member, day);
  const parents = having('parent', 'guardian');
  if (representation === 'representatives') return parents;
  if (representation === 'self-and-representatives') return parents.length > 0 ? [self, ...parents] : [];
  const curators = having('curator');
  const own = curators.length > 0 ? curators : [self];
  return [...own, ...having('mentor'), ...(money ? having('administrator') : [])];
}

const parentsAsTold = ({ representativeIds = [] }: Represented): Holder[] =>
  representativeIds.map((memberId) => ({ kind: 'parent' as const, memberId }));

const deciderOf = ({ memberId, holderId }: Holder): Decider =>
  memberId ? { kind: 'member', id: memberId } : { kind: 'representative', id: holderId! };
