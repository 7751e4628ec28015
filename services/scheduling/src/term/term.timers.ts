import { defineTimer } from '@rondetafel/eventing';
import { z } from 'zod';

/** Comes due when the term of a case may have changed its state without anybody doing anything. */
export const termDue = defineTimer('scheduling.term-due', z.object({ caseId: z.uuid() }));
