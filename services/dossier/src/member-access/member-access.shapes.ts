import { Day, Id, Instant } from '@rondetafel/contracts';
import { z } from 'zod';

export const AccessView = z.object({
  memberId: Id,
  state: z
    .enum(['not-given', 'given', 'expired', 'void', 'in-use', 'withdrawn'])
    .describe('Hoe het staat met de toegang van dit gezinslid tot de eigen pagina (P-19).'),
  mayBeGiven: z.boolean().describe('Nee: een kind onder de 12 heeft geen eigen pagina (P-16).'),
  madeAt: Instant.optional(),
  expiresAt: Instant.optional(),
  usedAt: Instant.optional(),
});
export type AccessView = z.infer<typeof AccessView>;

export const NewCodeView = z.object({
  code: z.string().describe('De code, in groepen van vier. Alleen nu te zien.'),
  lastDay: Day.describe('Tot en met welke dag de code werkt.'),
});
export type NewCodeView = z.infer<typeof NewCodeView>;

export const CodeInput = z.strictObject({
  code: z.string().max(40).describe('De code van de coördinator, met of zonder streepjes.'),
});
export type CodeInput = z.infer<typeof CodeInput>;

export const OpenedView = z.object({ memberId: Id });
export type OpenedView = z.infer<typeof OpenedView>;
