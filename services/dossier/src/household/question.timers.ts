import { Day, Id } from '@rondetafel/contracts';
import { armTimer, defineTimer } from '@rondetafel/eventing';
import type { Tx } from '@rondetafel/platform';
import { afterPeriod, amsterdamInstant } from '@rondetafel/policy';
import { z } from 'zod';

const OfDay = z.object({ personId: Id, askedOn: Day });
export type OfDay = z.infer<typeof OfDay>;

/** What somebody asked on a day is kept as long as it can show a habit (P-3). */
export const questionsExpire = defineTimer('dossier.known-questions-expire', OfDay);
const kept = 'P3M';

export const armExpiry = (tx: Tx, { personId, askedOn }: OfDay): Promise<void> =>
  armTimer(tx, {
    timer: questionsExpire,
    key: `${questionsExpire.type}:${personId}:${askedOn}`,
    stream: `person:${personId}`,
    dueAt: new Date(amsterdamInstant(afterPeriod(askedOn, kept), '24:00')),
    data: { personId, askedOn },
  });
