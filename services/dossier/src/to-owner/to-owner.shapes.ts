import { Day, Id, Instant, textOf } from '@rondetafel/contracts';
import { z } from 'zod';

export const RemindInput = z.strictObject({ because: textOf(300).optional() });
export type RemindInput = z.infer<typeof RemindInput>;

export const AnswerAskInput = z.strictObject({
  accepted: z.boolean(),
  reason: textOf(500).optional().describe('Bij een nee: waarom.'),
});
export type AnswerAskInput = z.infer<typeof AnswerAskInput>;

/** How a change that the owner agrees with goes on: a small one counts at once, any other waits for the next version. */
export const AnsweredView = z.object({ change: z.enum(['none', 'at-once', 'in-next-version']) });
export type AnsweredView = z.infer<typeof AnsweredView>;

const PersonView = z.object({ personId: Id, name: z.string().optional(), organisationName: z.string().optional() });

export const OwnerAsksView = z.object({
  mayAsk: z.boolean().describe('Mag u de eigenaar van een afspraak herinneren, of iets voorstellen (S000-9)?'),
  items: z.array(
    z.object({
      askId: Id,
      agreementId: Id,
      kind: z.enum(['reminder', 'proposal']),
      what: z.string().optional(),
      dueOn: Day.optional(),
      because: z.string().optional(),
      askedBy: PersonView,
      askedAt: Instant,
      mayAnswer: z.boolean().describe('Een voorstel over een afspraak van u, zonder antwoord nog.'),
      answer: z
        .object({ accepted: z.boolean(), reason: z.string().optional(), answeredBy: PersonView, answeredAt: Instant })
        .optional(),
    }),
  ),
});
export type OwnerAsksView = z.infer<typeof OwnerAsksView>;
