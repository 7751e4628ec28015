import { Id } from '@rondetafel/contracts';
import { armTimer, defineTimer } from '@rondetafel/eventing';
import type { Tx } from '@rondetafel/platform';
import { z } from 'zod';

const OfMember = z.object({ caseId: Id, memberId: Id });
export type OfMember = z.infer<typeof OfMember>;

/** What is known of a member who was registered wrongly is destroyed by the worker, right after the command (P-29). */
export const memberWithdrawn = defineTimer('dossier.member-withdrawn', OfMember);

export const eraseWithdrawn = (tx: Tx, data: OfMember, now: string): Promise<void> =>
  armTimer(tx, {
    timer: memberWithdrawn,
    key: `${memberWithdrawn.type}:${data.memberId}`,
    stream: `case:${data.caseId}`,
    dueAt: new Date(now),
    data,
  });
