import { Day, Id, Instant, textOf } from '@rondetafel/contracts';
import { z } from 'zod';
import { AuthorityKind } from '../authority/domain/deciders.ts';

export const PostponeInput = z.strictObject({
  holderId: Id.optional().describe(
    'Van wie buiten het huishouden voor dit gezinslid beslist; zonder: van het gezinslid zelf.',
  ),
  untilOn: Day.describe('Op deze dag krijgt het gezinslid alsnog bericht.'),
  reason: textOf(500).describe('Waarom het gezinslid dit nu nog niet hoort (P-26).'),
});
export type PostponeInput = z.infer<typeof PostponeInput>;

export const MemberNoticeView = z.object({
  noticeId: Id.describe('Ook het kenmerk van het bericht zelf.'),
  memberId: Id.describe('Wie bericht krijgt, of voor wie iemand buiten het huishouden het krijgt.'),
  guardian: z
    .object({ holderId: Id, name: z.string().optional(), kind: AuthorityKind.optional() })
    .optional()
    .describe('Wie buiten het huishouden voor dit gezinslid beslist, en bericht krijgt (P-35).'),
  forIds: z.array(Id).readonly().describe('Voor wie: zichzelf, en kinderen over wie dit gezinslid beslist.'),
  about: z.enum(['dossier-opened', 'party-involved', 'coordinator-changed', 'question-answered']),
  partyId: Id.optional().describe('Welke partij erbij kwam.'),
  madeAt: Instant,
  dueAt: Instant.describe('Vanaf dan krijgt het gezinslid bericht.'),
  publishedAt: Instant.optional().describe('Sinds dan is het voor het veilige kanaal van dit gezinslid.'),
  postponed: z.object({ untilOn: Day, reason: z.string(), byId: Id, at: Instant }).optional(),
});
export type MemberNoticeView = z.infer<typeof MemberNoticeView>;
