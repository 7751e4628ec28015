import { Body, Controller, Get, HttpCode, Param, Post } from '@nestjs/common';
import { Id } from '@rondetafel/contracts';
import { type Actor, Answers, SignedIn, Who } from '@rondetafel/platform';
import { z } from 'zod';
import { MemberNoticeService } from './member-notice.service.ts';
import { MemberNoticeView, PostponeInput } from './member-notice.shapes.ts';

const CaseId = () => Param('caseId', { schema: Id });

/** What members are told of their dossier, for who coordinates it (P-26). */
@Controller('v1/cases/:caseId')
@SignedIn()
export class MemberNoticeController {
  constructor(private readonly notices: MemberNoticeService) {}

  @Get('member-notices')
  @Answers(200, z.object({ items: z.array(MemberNoticeView) }))
  listMemberNotices(@Who() actor: Actor, @CaseId() caseId: string): Promise<{ items: MemberNoticeView[] }> {
    return this.notices.list(actor, caseId);
  }

  @Post('members/:memberId/notices/_postpone')
  @HttpCode(204)
  postponeMemberNotices(
    @Who() actor: Actor,
    @CaseId() caseId: string,
    @Param('memberId', { schema: Id }) memberId: string,
    @Body({ schema: PostponeInput }) input: PostponeInput,
  ): Promise<void> {
    return this.notices.postpone(actor, caseId, memberId, input);
  }
}
