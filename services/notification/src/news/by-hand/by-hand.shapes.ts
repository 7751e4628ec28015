import { Id, Instant } from '@rondetafel/contracts';
import { z } from 'zod';

const Channel = z.enum(['letter', 'sms', 'call']);

export const ToldInput = z.strictObject({ channel: Channel.describe('Hoe het is verteld.') });
export type ToldInput = z.infer<typeof ToldInput>;

export const HandMessageView = z.object({
  messageId: Id,
  personId: Id.describe('Het gezinslid, of wie namens een gezinslid spreekt.'),
  madeAt: Instant,
  uselessAt: Instant.describe('Daarna heeft het geen zin meer.'),
  title: z.string(),
  paragraphs: z.array(z.string()).describe('De brief, zonder aanhef: namen kent deze dienst niet.'),
  short: z.string().describe('Hetzelfde in een sms.'),
  told: z.object({ channel: Channel, toldAt: Instant, toldById: Id }).optional(),
});
export type HandMessageView = z.infer<typeof HandMessageView>;
