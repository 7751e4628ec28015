import { Body, Controller, Get, HttpCode, Param, Post } from '@nestjs/common';
import { Id } from '@rondetafel/contracts';
import { type Actor, Answers, SignedIn, Who } from '@rondetafel/platform';
import { z } from 'zod';
import { AgreementService } from './agreement.service.ts';
import {
  CannotKeepInput,
  CaseAgreementsView,
  DoneInput,
  FollowUpInput,
  NoteInput,
  OwnAgreementView,
  SaidInput,
  UnmetInput,
} from './agreement.shapes.ts';

const CaseId = () => Param('caseId', { schema: Id });
const AgreementId = () => Param('agreementId', { schema: Id });

@Controller('v1')
@SignedIn()
export class AgreementController {
  constructor(private readonly agreements: AgreementService) {}

  @Get('own-agreements')
  @Answers(200, z.object({ items: z.array(OwnAgreementView) }))
  listOwnAgreements(@Who() actor: Actor): Promise<{ items: OwnAgreementView[] }> {
    return this.agreements.listOwn(actor);
  }

  @Get('cases/:caseId/agreements')
  @Answers(200, CaseAgreementsView)
  listAgreements(@Who() actor: Actor, @CaseId() caseId: string): Promise<CaseAgreementsView> {
    return this.agreements.list(actor, caseId);
  }

  @Post('cases/:caseId/agreements/:agreementId/_done')
  @HttpCode(204)
  reportAgreementDone(
    @Who() actor: Actor,
    @CaseId() caseId: string,
    @AgreementId() agreementId: string,
    @Body({ schema: DoneInput }) input: DoneInput,
  ): Promise<void> {
    return this.agreements.report(actor, caseId, agreementId, { kind: 'done', ...input });
  }

  /** What was said by mistake, on the same day. */
  @Post('cases/:caseId/agreements/:agreementId/_take-back')
  @HttpCode(204)
  takeBackReport(@Who() actor: Actor, @CaseId() caseId: string, @AgreementId() agreementId: string): Promise<void> {
    return this.agreements.report(actor, caseId, agreementId, { kind: 'taken-back' });
  }

  @Post('cases/:caseId/agreements/:agreementId/_note')
  @HttpCode(204)
  noteOnAgreement(
    @Who() actor: Actor,
    @CaseId() caseId: string,
    @AgreementId() agreementId: string,
    @Body({ schema: NoteInput }) input: NoteInput,
  ): Promise<void> {
    return this.agreements.report(actor, caseId, agreementId, { kind: 'note', ...input });
  }

  @Post('cases/:caseId/agreements/:agreementId/_cannot-keep')
  @HttpCode(204)
  reportCannotKeep(
    @Who() actor: Actor,
    @CaseId() caseId: string,
    @AgreementId() agreementId: string,
    @Body({ schema: CannotKeepInput }) input: CannotKeepInput,
  ): Promise<void> {
    return this.agreements.report(actor, caseId, agreementId, { kind: 'cannot-keep', ...input });
  }

  /** Of a member’s own line, as the coordinator heard it (P-43). */
  @Post('cases/:caseId/agreements/:agreementId/_record')
  @HttpCode(204)
  recordOwnLine(
    @Who() actor: Actor,
    @CaseId() caseId: string,
    @AgreementId() agreementId: string,
    @Body({ schema: SaidInput }) input: SaidInput,
  ): Promise<void> {
    return this.agreements.record(actor, caseId, agreementId, input);
  }

  @Post('cases/:caseId/agreements/:agreementId/_establish-unmet')
  @HttpCode(204)
  establishUnmet(
    @Who() actor: Actor,
    @CaseId() caseId: string,
    @AgreementId() agreementId: string,
    @Body({ schema: UnmetInput }) input: UnmetInput,
  ): Promise<void> {
    return this.agreements.establishUnmet(actor, caseId, agreementId, input);
  }

  @Post('cases/:caseId/agreements/:agreementId/_follow-up')
  @HttpCode(204)
  followUpAgreement(
    @Who() actor: Actor,
    @CaseId() caseId: string,
    @AgreementId() agreementId: string,
    @Body({ schema: FollowUpInput }) input: FollowUpInput,
  ): Promise<void> {
    return this.agreements.followUp(actor, caseId, agreementId, input);
  }
}
