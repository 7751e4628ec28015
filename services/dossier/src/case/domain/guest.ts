import { PreferredTime, textOf } from '@rondetafel/contracts';
import { z } from 'zod';

/** How a member is told: by mail with a link, by a letter on paper, by a text message that somebody sends, by a call. */
export const Channel = z.enum(['mail', 'letter', 'sms', 'call']);
export type Channel = z.infer<typeof Channel>;

/** How a member is invited as a guest: when, by which safe way, and what it takes for them to come (P-12, P-17). */
export const Guest = z.strictObject({
  channel: Channel.optional(),
  phone: z
    .string()
    .regex(/^\+?\d[\d ()-]{5,22}\d$/)
    .optional(),
  voicemail: z.boolean().optional().describe('Mag er een bericht worden ingesproken? (P-17)'),
  sharedMailbox: z.boolean().optional().describe('Leest iemand anders de mail mee? (P-17)'),
  safely: textOf(500).optional().describe('Wanneer en hoe dit gezinslid veilig te bereiken is (P-17).'),
  preferredTimes: z
    .array(PreferredTime.refine(({ from, to }) => from < to, { error: 'ends-before-it-begins' }))
    .max(21)
    .optional(),
  interpreter: z.literal(true).optional(),
  childcare: z.literal(true).optional(),
});
export type Guest = z.infer<typeof Guest>;

/** Does somebody bring the message on paper? */
export const isOnPaper = ({ channel }: Guest): boolean => channel === 'letter';

/** Not where another channel was agreed on, nor where somebody else reads the mail (P-17). */
export const isMailed = ({ channel, sharedMailbox }: Guest): boolean =>
  (channel === undefined || channel === 'mail') && sharedMailbox !== true;
