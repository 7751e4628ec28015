import { canonicalAddress } from '@rondetafel/contracts';

/** The address that stands. */
export interface CurrentAddress {
  readonly givenBy: string | null;
  /** Somebody answered from it, or whoever gave it vouches for it. */
  readonly isVerified: boolean;
}

/** What somebody is to the person whose address they give. */
export interface Giver {
  readonly personId: string;
  readonly administrates: boolean;
  readonly coordinates: boolean;
  readonly added: boolean;
  /** A member of a case that has or had a coordinator. */
  readonly coordinated: boolean;
}

/** Who vouches for an address. Of the others' the first answer from it shows that it is right (P-11). */
export const vouches = ({ administrates, coordinates }: Giver): boolean => administrates || coordinates;

/**
 * May this person give the address? The administrator may, and for a member the coordinator. Whoever added somebody
 * gives the first one, with that act, and puts it right until it is verified: nobody turns another's invitations aside. Of
 * a member they do so until there is a coordinator, who knows who takes part, and not after that one left (P-11).
 * @param stands null when there is no address yet.
 */
export function mayGiveAddress(stands: CurrentAddress | null, by: Giver): boolean {
  if (vouches(by)) return true;
  if (!by.added || by.coordinated) return false;
  return stands === null || (!stands.isVerified && stands.givenBy === by.personId);
}

/** Whether mail to one address arrives at the other. */
export const isSameAddress = (one: string, other: string): boolean => canonicalAddress(one) === canonicalAddress(other);
