import { Id } from '@rondetafel/contracts';
import { armTimer, defineTimer } from '@rondetafel/eventing';
import type { Tx } from '@rondetafel/platform';
import { z } from 'zod';

const OfMessage = z.object({ caseId: Id, messageId: Id });
export type OfMessage = z.infer<typeof OfMessage>;

/** Comes due at once: the ledger of mails, which the worker alone writes, has to know what was told by hand. */
export const toldChanged = defineTimer('notification.told-by-hand', OfMessage);

export const noteInLedger = (tx: Tx, data: OfMessage, now: string): Promise<void> =>
  armTimer(tx, {
    timer: toldChanged,
    key: `${toldChanged.type}:${data.messageId}`,
    stream: `case:${data.caseId}`,
    dueAt: new Date(now),
    data,
  });
