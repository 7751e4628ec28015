import type { Tx } from '@rondetafel/platform';
import type { Municipality } from '@rondetafel/policy';
import { type Reachable, reachable, verify } from '../../contact-point/contact-point.store.ts';
import { addressMark } from '../../news/letter/address-mark.ts';
import { refuse } from '../../refuse.ts';

interface Claim {
  readonly personId: string;
  readonly address?: string | undefined;
}

/** Who invites, and in whose name one answers: as the mail says it, so that a link that was passed on is noticed. */
export async function partiesOf(
  tx: Tx,
  personId: string,
  { meetings }: Municipality,
): Promise<{ invitedBy: string; answersAs?: string }> {
  const email = (await reachable(tx, [personId])).get(personId)?.email;
  return { invitedBy: meetings.organiser.name, ...(email && { answersAs: email }) };
}

/** A link ends when the address it was sent to is put right: whoever reads there was not meant (P-11). */
export async function assertSentTo(tx: Tx, claim: Claim, key: Buffer): Promise<Reachable | undefined> {
  const to = (await reachable(tx, [claim.personId])).get(claim.personId);
  if (to && claim.address && claim.address !== addressMark(claim.personId, to.email, key)) {
    throw refuse('link-to-former-address', { rule: 'P-11' });
  }
  return to;
}

/** An answer shows that the address is right. @returns whether that was not known before. */
export async function verifiedBy(tx: Tx, claim: Claim, key: Buffer): Promise<boolean> {
  const to = await assertSentTo(tx, claim, key);
  if (!to || to.isVerified || !claim.address) return false;
  await verify(tx, claim.personId);
  return true;
}
