import { AdviceOutcome, Code, Id, Instant, Professional, textOf } from '@rondetafel/contracts';
import { z } from 'zod';

const Text = textOf(10_000);

export const AdviceInput = z.strictObject({
  district: Code,
  givenTo: z.array(Professional).max(20).default([]).describe('Wie het advies kreeg; mag leeg blijven (P-4).'),
  givenAt: Instant.transform((instant) => new Date(instant).toISOString())
    .optional()
    .describe('Het moment van het gesprek; anders nu (P-4).'),
  backDatingReason: Text.optional().describe('Nodig als dat op een eerdere dag was (P-4).'),
  outcome: AdviceOutcome,
  text: Text.optional().describe('Het advies, zonder namen van het huishouden (P-4).'),
});
export type AdviceInput = z.infer<typeof AdviceInput>;

/** Who gave an advice and who got it read it, nobody else (S002-43c, P-4). */
export const AdviceView = z.object({
  adviceId: Id,
  district: Code,
  givenById: Id,
  givenTo: z.array(Professional).readonly(),
  givenAt: Instant,
  outcome: AdviceOutcome,
  requestId: Id.nullable().describe('Het verzoek waar het advies toe leidde (R-23).'),
  text: z.string().optional(),
});
export type AdviceView = z.infer<typeof AdviceView>;
