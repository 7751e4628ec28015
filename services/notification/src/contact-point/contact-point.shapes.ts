import { Id, MailAddress } from '@rondetafel/contracts';
import { IdList } from '@rondetafel/platform';
import { z } from 'zod';

export const Language = z.enum(['nl', 'en']);

export const ContactPointInput = z.strictObject({ email: MailAddress, language: Language });
export type ContactPointInput = z.infer<typeof ContactPointInput>;

export const ContactPointQuery = z.object({ personIds: IdList });
export type ContactPointQuery = z.output<typeof ContactPointQuery>;

export const ContactPointView = z.object({
  personId: Id,
  email: z.string().optional().describe('Ontbreekt zolang er geen adres is, of een ander het heeft gegeven.'),
  language: Language.optional(),
  isVerified: z.boolean().describe('Er is vanaf dit adres geantwoord, of wie het gaf staat ervoor in.'),
  mayChange: z.boolean(),
});
export type ContactPointView = z.infer<typeof ContactPointView>;
