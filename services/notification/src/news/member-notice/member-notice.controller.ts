import { Controller, Get, Param } from '@nestjs/common';
import { Id } from '@rondetafel/contracts';
import { type Actor, Answers, SignedIn, Who } from '@rondetafel/platform';
import { z } from 'zod';
import { MemberNoticeService } from './member-notice.service.ts';
import { ToldNoticeView } from './member-notice.shapes.ts';

/** How far the telling of each notice to a member is; by the ids that dossier gave them. */
@Controller('v1/cases/:caseId/told-notices')
@SignedIn()
export class MemberNoticeController {
  constructor(private readonly notices: MemberNoticeService) {}

  @Get()
  @Answers(200, z.object({ items: z.array(ToldNoticeView) }))
  listToldNotices(@Who() actor: Actor, @Param('caseId', { schema: Id }) caseId: string) {
    return this.notices.list(actor, caseId);
  }
}
