import { Body, Controller, Delete, Get, HttpCode, Param, Post, Put, Query, Res } from '@nestjs/common';
import { ApiOkResponse } from '@nestjs/swagger';
import { Id } from '@rondetafel/contracts';
import { type Actor, Answers, AskedLanguage, IfMatch, SignedIn, Who, wholeNumber } from '@rondetafel/platform';
import type { Language } from '@rondetafel/policy';
import type { FastifyReply } from 'fastify';
import { z } from 'zod';
import { GoalDraft, LineDraft, VoiceDraft } from './domain/plan.ts';
import { PaperQuery, pdf, pdfHeaders } from './plan.paper.ts';
import { PlanService } from './plan.service.ts';
import {
  AnswerInput,
  AskInput,
  OwnChangeInput,
  OwnLineInput,
  PlanVersionsView,
  PlanView,
  RecordedAnswerInput,
  RevisionView,
} from './plan.shapes.ts';

const CaseId = () => Param('caseId', { schema: Id });
const GoalId = () => Param('goalId', { schema: Id });
const AgreementId = () => Param('agreementId', { schema: Id });
const Version = () => Param('version', { schema: wholeNumber(1, 9_999) });

@Controller('v1/cases/:caseId/plan')
@SignedIn()
export class PlanController {
  constructor(private readonly plans: PlanService) {}

  @Get()
  @Answers(200, PlanView)
  seePlan(@Who() actor: Actor, @CaseId() caseId: string): Promise<PlanView> {
    return this.plans.see(actor, caseId);
  }

  /** A new goal has `If-Match: "0"` and an id of the caller's, so that typing is saved once however often it is sent. */
  @Put('goals/:goalId')
  @Answers(200, RevisionView)
  writeGoal(
    @Who() actor: Actor,
    @CaseId() caseId: string,
    @GoalId() goalId: string,
    @IfMatch() expected: number,
    @Body({ schema: GoalDraft }) content: GoalDraft,
  ): Promise<RevisionView> {
    return this.plans.write(actor, caseId, { kind: 'goal', blockId: goalId, content }, expected);
  }

  @Delete('goals/:goalId')
  @HttpCode(204)
  dropGoal(
    @Who() actor: Actor,
    @CaseId() caseId: string,
    @GoalId() goalId: string,
    @IfMatch() expected: number,
  ): Promise<void> {
    return this.plans.drop(actor, caseId, { kind: 'goal', blockId: goalId }, expected);
  }

  @Put('lines/:agreementId')
  @Answers(200, RevisionView)
  writeLine(
    @Who() actor: Actor,
    @CaseId() caseId: string,
    @AgreementId() agreementId: string,
    @IfMatch() expected: number,
    @Body({ schema: LineDraft }) content: LineDraft,
  ): Promise<RevisionView> {
    return this.plans.write(actor, caseId, { kind: 'line', blockId: agreementId, content }, expected);
  }

  @Delete('lines/:agreementId')
  @HttpCode(204)
  dropLine(
    @Who() actor: Actor,
    @CaseId() caseId: string,
    @AgreementId() agreementId: string,
    @IfMatch() expected: number,
  ): Promise<void> {
    return this.plans.drop(actor, caseId, { kind: 'line', blockId: agreementId }, expected);
  }

  /** A line of one's own, new or as one wants it: the coordinator sends it with the next version. */
  @Put('proposals/:agreementId')
  @Answers(200, RevisionView)
  proposeLine(
    @Who() actor: Actor,
    @CaseId() caseId: string,
    @AgreementId() agreementId: string,
    @IfMatch() expected: number,
    @Body({ schema: OwnLineInput }) input: OwnLineInput,
  ): Promise<RevisionView> {
    return this.plans.propose(actor, caseId, { ...input, agreementId }, expected);
  }

  @Delete('proposals/:agreementId')
  @HttpCode(204)
  takeBackLine(
    @Who() actor: Actor,
    @CaseId() caseId: string,
    @AgreementId() agreementId: string,
    @IfMatch() expected: number,
  ): Promise<void> {
    return this.plans.takeBack(actor, caseId, agreementId, expected);
  }

  /** What a child thinks of it (P-36). */
  @Put('voices/:memberId')
  @Answers(200, RevisionView)
  writeVoice(
    @Who() actor: Actor,
    @CaseId() caseId: string,
    @Param('memberId', { schema: Id }) memberId: string,
    @IfMatch() expected: number,
    @Body({ schema: VoiceDraft }) content: VoiceDraft,
  ): Promise<RevisionView> {
    return this.plans.write(actor, caseId, { kind: 'voice', blockId: memberId, content }, expected);
  }

  /** `If-Match` is the revision of the draft as a whole: what somebody else typed meanwhile is not sent unread (F3). */
  @Post('_ask')
  @Answers(201, z.object({ planVersion: z.int() }))
  askPlan(
    @Who() actor: Actor,
    @CaseId() caseId: string,
    @IfMatch() expected: number,
    @Body({ schema: AskInput }) input: AskInput,
  ): Promise<{ planVersion: number }> {
    return this.plans.ask(actor, caseId, input, expected);
  }

  /** For printing, on the municipality's paper. Its name says nothing of whose plan it is (P-17). */
  @Get('paper')
  @ApiOkResponse(pdf)
  async printPlan(
    @Who() actor: Actor,
    @CaseId() caseId: string,
    @Query({ schema: PaperQuery }) query: PaperQuery,
    @AskedLanguage() language: Language,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<Buffer> {
    const paper = await this.plans.paper(actor, caseId, query, language);
    reply.headers(pdfHeaders(query));
    return paper;
  }

  /** Every version there was, newest first, as far as the caller may read it. */
  @Get('versions')
  @Answers(200, PlanVersionsView)
  listPlanVersions(@Who() actor: Actor, @CaseId() caseId: string): Promise<PlanVersionsView> {
    return this.plans.versions(actor, caseId);
  }

  /** Something small, by the party whose agreement it is: it counts at once (P-23). */
  @Post('versions/:version/agreements/:agreementId/_change')
  @Answers(200, z.object({ planVersion: z.int() }))
  changeOwnAgreement(
    @Who() actor: Actor,
    @CaseId() caseId: string,
    @Version() version: number,
    @AgreementId() agreementId: string,
    @Body({ schema: OwnChangeInput }) input: OwnChangeInput,
  ): Promise<{ planVersion: number }> {
    return this.plans.changeOwn(actor, caseId, version, { ...input, agreementId });
  }

  @Post('versions/:version/answers')
  @HttpCode(204)
  answerPlan(
    @Who() actor: Actor,
    @CaseId() caseId: string,
    @Version() version: number,
    @Body({ schema: AnswerInput }) input: AnswerInput,
  ): Promise<void> {
    return this.plans.answer(actor, caseId, version, input);
  }

  /** For somebody who said it at the table or by phone (P-18, R-26). */
  @Post('versions/:version/answers/_record')
  @HttpCode(204)
  recordAnswer(
    @Who() actor: Actor,
    @CaseId() caseId: string,
    @Version() version: number,
    @Body({ schema: RecordedAnswerInput }) input: RecordedAnswerInput,
  ): Promise<void> {
    return this.plans.record(actor, caseId, version, input);
  }
}
