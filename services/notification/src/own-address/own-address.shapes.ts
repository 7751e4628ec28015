import { Instant, MailAddress } from '@rondetafel/contracts';
import { z } from 'zod';
import { Language } from '../contact-point/contact-point.shapes.ts';

export const OwnAddressInput = z.strictObject({ email: MailAddress, language: Language });
export type OwnAddressInput = z.infer<typeof OwnAddressInput>;

export const CodeInput = z.strictObject({
  code: z
    .string()
    .regex(/^\d{6}$/)
    .describe('De zes cijfers uit de mail.'),
});
export type CodeInput = z.infer<typeof CodeInput>;

export const OwnAddressView = z.object({
  email: z.string().optional().describe('Waar berichten nu naartoe gaan.'),
  language: Language.optional(),
  isVerified: z
    .boolean()
    .describe('Onwaar: er is nog niet vanaf dit adres geantwoord; mails zeggen niet waar ze over gaan.'),
  codeSent: z
    .object({ email: z.string(), expiresAt: Instant })
    .optional()
    .describe('Naar welk nieuw adres een code is gestuurd, en tot wanneer die geldt.'),
});
export type OwnAddressView = z.infer<typeof OwnAddressView>;

export const CodeAskedView = z.object({
  expiresAt: Instant.optional().describe('Tot wanneer de code geldt; ontbreekt als er geen code nodig was.'),
});
export type CodeAskedView = z.infer<typeof CodeAskedView>;
