import { Body, Controller, Get, HttpCode, Param, Post } from '@nestjs/common';
import { Id } from '@rondetafel/contracts';
import { type Actor, Answers, SignedIn, Who } from '@rondetafel/platform';
import { z } from 'zod';
import { MemberRequestService } from './member-request.service.ts';
import { AnswerAskInput, AskedView, MemberRequestView, RecordAskInput } from './member-request.shapes.ts';

const CaseId = () => Param('caseId', { schema: Id });

/** What members ask to correct, object to or say, as who coordinates answers it (P-26). */
@Controller('v1/cases/:caseId/member-requests')
@SignedIn()
export class MemberRequestController {
  constructor(private readonly requests: MemberRequestService) {}

  @Get()
  @Answers(200, z.object({ items: z.array(MemberRequestView) }))
  listMemberRequests(@Who() actor: Actor, @CaseId() caseId: string): Promise<{ items: MemberRequestView[] }> {
    return this.requests.list(actor, caseId);
  }

  @Post()
  @Answers(201, AskedView)
  recordMemberRequest(
    @Who() actor: Actor,
    @CaseId() caseId: string,
    @Body({ schema: RecordAskInput }) input: RecordAskInput,
  ): Promise<AskedView> {
    return this.requests.record(actor, caseId, input);
  }

  @Post(':askId/_answer')
  @HttpCode(204)
  answerMemberRequest(
    @Who() actor: Actor,
    @CaseId() caseId: string,
    @Param('askId', { schema: Id }) askId: string,
    @Body({ schema: AnswerAskInput }) input: AnswerAskInput,
  ): Promise<void> {
    return this.requests.answer(actor, caseId, askId, input);
  }
}
