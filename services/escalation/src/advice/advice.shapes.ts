import { AdviceOutcome, Code, Id, Instant, Professional } from '@rondetafel/contracts';
import { z } from 'zod';

/** Who gave an advice and who got it read it, nobody else (S002-43c, P-4). */
export const AdviceGiven = z.object({
  adviceId: Id,
  district: Code,
  givenById: Id,
  givenTo: z.array(Professional).readonly(),
  givenAt: Instant,
  outcome: AdviceOutcome,
  requestId: Id.nullable().describe('Het verzoek waar het advies toe leidde (R-23).'),
  text: z.string().optional(),
});
