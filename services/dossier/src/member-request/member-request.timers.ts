import { Id } from '@rondetafel/contracts';
import { armTimer, defineTimer } from '@rondetafel/eventing';
import type { Tx } from '@rondetafel/platform';
import { afterPeriod, amsterdamInstant } from '@rondetafel/policy';
import { z } from 'zod';
import type { MemberRequest } from './domain/member-request.ts';

const OfRequest = z.object({ caseId: Id, askId: Id });
export type OfRequest = z.infer<typeof OfRequest>;

/** A week before the last day to answer (P-26). */
export const memberAnswerDue = defineTimer('dossier.member-answer-due', OfRequest);

export const armAnswerDue = (tx: Tx, { caseId, askId, dueOn }: MemberRequest): Promise<void> =>
  armTimer(tx, {
    timer: memberAnswerDue,
    key: `${memberAnswerDue.type}:${askId}`,
    stream: `case:${caseId}`,
    dueAt: new Date(amsterdamInstant(afterPeriod(dueOn, '-P7D'), '08:00')),
    data: { caseId, askId },
  });
