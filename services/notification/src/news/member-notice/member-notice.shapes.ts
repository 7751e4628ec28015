import { Id, Instant } from '@rondetafel/contracts';
import { z } from 'zod';

export const ToldNoticeView = z.object({
  noticeId: Id,
  personId: Id.describe('Het gezinslid dat bericht krijgt.'),
  state: z
    .enum(['to-mail', 'mailed', 'by-hand', 'told'])
    .describe('by-hand: iemand vertelt het nog, met een brief, een sms of een telefoontje.'),
  toldAt: Instant.optional(),
  channel: z.enum(['letter', 'sms', 'call']).optional().describe('Hoe het is verteld, als dat niet per mail was.'),
  toldById: Id.optional(),
});
export type ToldNoticeView = z.infer<typeof ToldNoticeView>;
