import type { Id, Instant } from '@rondetafel/contracts';
import { defineTimer, type Timer } from '@rondetafel/eventing';
import { z } from 'zod';

/** Comes due when a term of a case may have changed its state without anybody doing anything. */
export const termDue = defineTimer('scheduling.term-due', z.object({ caseId: z.uuid() }));

/** Each term of a case has a timer of its own; whichever comes due, all of them are looked at. */
export const termTimer = (caseId: Id, key: string, dueAt: Instant): Timer => ({
  timer: termDue,
  key,
  stream: `timer:case:${caseId}`,
  dueAt: new Date(dueAt),
  data: { caseId },
});

export const caseTermKey = (caseId: Id) => `term:${caseId}`;
/** Beside the others: what else looks at the term before it is handled does not put it off (P-15). */
export const settleKey = (caseId: Id) => `settle-term:${caseId}`;
export const accessTermKey = (requestId: Id) => `access-term:${requestId}`;
