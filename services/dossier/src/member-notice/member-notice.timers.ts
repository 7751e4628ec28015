import { Id } from '@rondetafel/contracts';
import { armTimer, defineTimer } from '@rondetafel/eventing';
import type { Tx } from '@rondetafel/platform';
import type { z } from 'zod';
import { OfCase } from '../case/case.timers.ts';
import type { MemberNotice } from './domain/member-notice.ts';

const OfNotice = OfCase.extend({ noticeId: Id });
export type OfNotice = z.infer<typeof OfNotice>;

/** A member is to be told now, unless it is postponed (P-26). */
export const noticeFallsDue = defineTimer('dossier.member-notice-falls-due', OfNotice);

export async function armNotices(tx: Tx, notices: readonly MemberNotice[]): Promise<void> {
  for (const { caseId, noticeId, dueAt } of notices)
    await armTimer(tx, {
      timer: noticeFallsDue,
      key: `${noticeFallsDue.type}:${noticeId}`,
      stream: `case:${caseId}`,
      dueAt: new Date(dueAt),
      data: { caseId, noticeId },
    });
}
