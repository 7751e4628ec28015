import { Body, Controller, Get, HttpCode, Param, Post } from '@nestjs/common';
import { Id } from '@rondetafel/contracts';
import { type Actor, Answers, SignedIn, Who } from '@rondetafel/platform';
import { ProposedChange } from './domain/ask-owner.ts';
import { ToOwnerService } from './to-owner.service.ts';
import { AnswerAskInput, AnsweredView, OwnerAsksView, RemindInput } from './to-owner.shapes.ts';

const CaseId = () => Param('caseId', { schema: Id });
const AgreementId = () => Param('agreementId', { schema: Id });

@Controller('v1/cases/:caseId/plan')
@SignedIn()
export class ToOwnerController {
  constructor(private readonly asks: ToOwnerService) {}

  /** To who coordinates all; to others what they asked, and what is asked of them. */
  @Get('owner-asks')
  @Answers(200, OwnerAsksView)
  listOwnerAsks(@Who() actor: Actor, @CaseId() caseId: string): Promise<OwnerAsksView> {
    return this.asks.list(actor, caseId);
  }

  @Post('agreements/:agreementId/_remind')
  @HttpCode(204)
  remindOwner(
    @Who() actor: Actor,
    @CaseId() caseId: string,
    @AgreementId() agreementId: string,
    @Body({ schema: RemindInput }) input: RemindInput,
  ): Promise<void> {
    return this.asks.remind(actor, caseId, { ...input, agreementId });
  }

  @Post('agreements/:agreementId/_propose')
  @HttpCode(204)
  proposeToOwner(
    @Who() actor: Actor,
    @CaseId() caseId: string,
    @AgreementId() agreementId: string,
    @Body({ schema: ProposedChange }) input: ProposedChange,
  ): Promise<void> {
    return this.asks.propose(actor, caseId, { ...input, agreementId });
  }

  /** By the owner alone. */
  @Post('owner-asks/:askId/_answer')
  @HttpCode(200)
  @Answers(200, AnsweredView)
  answerProposal(
    @Who() actor: Actor,
    @CaseId() caseId: string,
    @Param('askId', { schema: Id }) askId: string,
    @Body({ schema: AnswerAskInput }) input: AnswerAskInput,
  ): Promise<AnsweredView> {
    return this.asks.answer(actor, caseId, askId, input);
  }
}
