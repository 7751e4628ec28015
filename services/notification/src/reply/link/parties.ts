import type { Tx } from '@rondetafel/platform';
import type { Municipality } from '@rondetafel/policy';
import { reachable } from '../../contact-point/contact-point.store.ts';

/** Who invites, and in whose name one answers: as the mail says it, so that a link that was passed on is noticed. */
export async function partiesOf(
  tx: Tx,
  personId: string,
  { meetings }: Municipality,
): Promise<{ invitedBy: string; answersAs?: string }> {
  const email = (await reachable(tx, [personId])).get(personId)?.email;
  return { invitedBy: meetings.organiser.name, ...(email && { answersAs: email }) };
}
