import { Day, Id } from '@rondetafel/contracts';
import { z } from 'zod';
import { AskKind } from '../member-request/domain/member-request.ts';

const Base = { caseId: Id, by: Day.describe('De laatste dag ervan.') };
const OfAgreement = { ...Base, agreementId: Id, what: z.string().describe('Wat is afgesproken.') };
const Count = z.int().nonnegative();

/** What waits for somebody in the dossiers, with its last day (P-28). */
export const OwnWorkView = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('answer-plan'),
    ...Base,
    thinking: z.boolean().describe('Zei erover te willen nadenken.'),
  }),
  z.object({
    kind: z.literal('follow-up-plan'),
    ...Base,
    no: Count,
    takenBack: Count,
    willNotAnswer: Count,
    notReached: Count,
    thinking: Count,
    silent: Count,
  }),
  z.object({
    kind: z.literal('own-agreement'),
    ...OfAgreement,
    act: z.enum(['report', 'choose-day']),
    late: z.literal(true).optional(),
  }),
  z.object({ kind: z.literal('guard-agreement'), ...OfAgreement, act: z.enum(['establish', 'talk', 'follow-up']) }),
  z.object({ kind: z.literal('answer-member'), ...Base, askId: Id, ask: AskKind }),
]);
export type OwnWorkView = z.infer<typeof OwnWorkView>;
