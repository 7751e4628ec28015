import { Id, Instant, textOf } from '@rondetafel/contracts';
import { z } from 'zod';
import { Setting, Talk } from './domain/preparation.ts';

const Revision = z.int().nonnegative();

export const AnswerInput = z.strictObject({
  text: textOf(600).describe('Wat deze partij aan tafel wil bespreken of meebrengt.'),
});
export type AnswerInput = z.infer<typeof AnswerInput>;

const QuestionView = z.object({
  partyId: Id,
  personId: Id.describe('Aan wie het is gevraagd.'),
  askedAt: Instant,
  answer: z
    .object({
      text: z.string(),
      saidById: Id,
      answeredAt: Instant,
      recordedById: Id.optional().describe('Wie dit opschreef, als dat een ander was (R-26).'),
    })
    .optional(),
});

const ToDo = z.discriminatedUnion('what', [
  z.object({ what: z.literal('talk'), memberId: Id }),
  z.object({ what: z.literal('question'), partyId: Id }),
  z.object({ what: z.literal('together') }),
  z.object({ what: z.literal('agenda') }),
]);

export const PreparationView = z.object({
  caseId: Id,
  roundTableId: Id,
  mayPrepare: z.boolean(),
  isOver: z.boolean().describe('Gehouden of afgezegd: er verandert niets meer.'),
  questions: z.array(QuestionView).describe('Wie niet coördineert ziet alleen de vraag aan de eigen partij.'),
  talks: z
    .array(Talk.extend({ memberId: Id, version: Revision }))
    .optional()
    .describe('Dit en wat volgt ziet alleen wie coördineert.'),
  setting: Setting.extend({ version: Revision }).optional(),
  parties: z
    .array(z.object({ partyId: Id, personId: Id }))
    .optional()
    .describe('Aan wie het gevraagd kan worden.'),
  toDo: z.array(ToDo).optional().describe('Wat nog te doen is; het houdt niets tegen.'),
});
export type PreparationView = z.infer<typeof PreparationView>;

export const PreparationsView = z.object({
  items: z.array(
    z.object({ caseId: Id, roundTableId: Id, toDo: z.int().nonnegative().describe('Hoeveel er nog te doen is.') }),
  ),
});
export type PreparationsView = z.infer<typeof PreparationsView>;
