import { Id, Instant } from '@rondetafel/contracts';
import { Flag, PageRequest } from '@rondetafel/platform';
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

export const PrintQueueQuery = PageRequest.extend({
  told: Flag.optional().describe('Alleen wat al is verteld; zonder: wat nog moet.'),
});
export type PrintQueueQuery = z.output<typeof PrintQueueQuery>;

export const QueuedMessageView = HandMessageView.extend({ caseId: Id });
export type QueuedMessageView = z.infer<typeof QueuedMessageView>;
