import { Code, Day, Id, nameOf } from '@rondetafel/contracts';
import { z } from 'zod';
import { ProfessionalView } from '../directory/directory.shapes.ts';

/** One member at a time, once name and day of birth are complete. */
export const FindKnownInput = z.strictObject({
  questionId: Id.describe('Van het veld in het formulier: een verbetering is dezelfde vraag.'),
  familyName: nameOf(100),
  birthOn: Day,
  district: Code.optional().describe('Het stadsdeel van wie vraagt, voor het nummer om te bellen.'),
});
export type FindKnownInput = z.infer<typeof FindKnownInput>;

export const KnownView = z.object({
  known: z.boolean().describe('Er is een casus van dit huishouden; meer niet (P-3).'),
  phone: z.string().optional().describe('Van de coördinatiedesk, om daarover te bellen.'),
});
export type KnownView = z.infer<typeof KnownView>;

export const QuestionsQuery = z.strictObject({ since: Day.optional().describe('Zonder: de laatste 30 dagen.') });
export type QuestionsQuery = z.infer<typeof QuestionsQuery>;

export const MuchAskedView = z.object({
  personId: Id,
  colleague: ProfessionalView.optional(),
  askedOn: Day,
  questions: z.int(),
  corrections: z.int(),
  unanswered: z.int().describe('Meer dan op een dag mag.'),
});
export type MuchAskedView = z.infer<typeof MuchAskedView>;
