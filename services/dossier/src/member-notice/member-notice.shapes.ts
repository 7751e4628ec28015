import { Day, Id, Instant, textOf } from '@rondetafel/contracts';
import { z } from 'zod';

export const PostponeInput = z.strictObject({
  untilOn: Day.describe('Op deze dag krijgt het gezinslid alsnog bericht.'),
  reason: textOf(500).describe('Waarom het gezinslid dit nu nog niet hoort (P-26).'),
});
export type PostponeInput = z.infer<typeof PostponeInput>;

export const MemberNoticeView = z.object({
  noticeId: Id.describe('Ook het kenmerk van het bericht zelf.'),
  memberId: Id.describe('Wie bericht krijgt.'),
  forIds: z.array(Id).readonly().describe('Voor wie: zichzelf, en kinderen over wie dit gezinslid beslist.'),
  about: z.enum(['dossier-opened', 'party-involved', 'question-answered']),
  partyId: Id.optional().describe('Welke partij erbij kwam.'),
  madeAt: Instant,
  dueAt: Instant.describe('Vanaf dan krijgt het gezinslid bericht.'),
  publishedAt: Instant.optional().describe('Sinds dan is het voor het veilige kanaal van dit gezinslid.'),
  postponed: z.object({ untilOn: Day, reason: z.string(), byId: Id, at: Instant }).optional(),
});
export type MemberNoticeView = z.infer<typeof MemberNoticeView>;
