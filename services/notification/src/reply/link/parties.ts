import type { Tx } from '@rondetafel/platform';
import type { Municipality } from '@rondetafel/policy';
import { type Reachable, reachable } from '../../contact-point/contact-point.store.ts';
import { addressMark } from '../../news/letter/address-mark.ts';
import { refuse } from '../../refuse.ts';

export interface Claim {
  readonly personId: string;
  readonly address?: string | undefined;
}

/** Who invites, and in whose name one replies: as the mail says it, so that a link that was passed on is noticed. */
export function partiesOf(
  to: Reachable | undefined,
  { meetings }: Municipality,
): { invitedBy: string; answersAs?: string } {
  return { invitedBy: meetings.organiser.name, ...(to && { answersAs: to.email }) };
}

/** A link ends when the address it was sent to is put right: whoever reads there was not meant (P-11). */
export async function assertSentTo(tx: Tx, claim: Claim, key: Buffer): Promise<Reachable | undefined> {
  const to = (await reachable(tx, [claim.personId])).get(claim.personId);
  if (to && claim.address && claim.address !== addressMark(claim.personId, to.email, key)) {
    throw formerAddress();
  }
  return to;
}

export const formerAddress = () => refuse('link-to-former-address', { rule: 'P-11' });
