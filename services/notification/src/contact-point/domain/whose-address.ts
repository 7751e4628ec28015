import type { Role } from '@rondetafel/contracts';

/** Who gave the address that stands: null when nobody knows any more, undefined when it is not for this person to see. */
type GivenBy = string | null | undefined;

/**
 * May this person replace an address that stands? The administrator's word stands. Anybody else who works here puts
 * right only what they gave themselves: nobody turns another's invitations aside (P-11).
 */
export const mayReplaceAddress = (
  givenBy: GivenBy,
  by: { readonly personId: string; readonly roles: readonly Role[] },
): boolean => by.roles.includes('administrator') || givenBy === by.personId;
