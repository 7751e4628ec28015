import { Id } from '@rondetafel/contracts';
import { armTimer, defineTimer } from '@rondetafel/eventing';
import type { Tx } from '@rondetafel/platform';
import { amsterdamInstant } from '@rondetafel/policy';
import { z } from 'zod';
import type { Version } from './domain/plan.ts';

const OfVersion = z.object({ caseId: Id, version: z.int() });
export type OfVersion = z.infer<typeof OfVersion>;

/** The last day to answer began: who has not answered is reminded once, and the coordinator knows. */
export const planAnswersDue = defineTimer('dossier.plan-answers-due', OfVersion);

export const armReminder = (tx: Tx, caseId: Id, { version, answerBy }: Version): Promise<void> =>
  armTimer(tx, {
    timer: planAnswersDue,
    key: `${planAnswersDue.type}:${caseId}:${version}:${answerBy}`,
    stream: `case:${caseId}`,
    dueAt: new Date(amsterdamInstant(answerBy, '08:00')),
    data: { caseId, version },
  });
