import { Body, Controller, Get, HttpCode, Param, Post, Put } from '@nestjs/common';
import { Id } from '@rondetafel/contracts';
import { type Actor, Answers, IfMatch, SignedIn, Who } from '@rondetafel/platform';
import { RevisionView } from '../plan/plan.shapes.ts';
import { Setting, Talk } from './domain/preparation.ts';
import { PreparationService } from './preparation.service.ts';
import { AnswerInput, PreparationsView, PreparationView } from './preparation.shapes.ts';

const CaseId = () => Param('caseId', { schema: Id });
const RoundTableId = () => Param('roundTableId', { schema: Id });

@Controller('v1/cases/:caseId/meetings/:roundTableId/preparation')
@SignedIn()
export class PreparationController {
  constructor(private readonly preparations: PreparationService) {}

  @Get()
  @Answers(200, PreparationView)
  seePreparation(@Who() actor: Actor, @CaseId() caseId: string, @RoundTableId() roundTableId: string) {
    return this.preparations.see(actor, { caseId, roundTableId });
  }

  /** `If-Match: "0"` as long as nobody wrote it; so has the setting. */
  @Put('talks/:memberId')
  @Answers(200, RevisionView)
  writeTalk(
    @Who() actor: Actor,
    @CaseId() caseId: string,
    @RoundTableId() roundTableId: string,
    @Param('memberId', { schema: Id }) memberId: string,
    @IfMatch() expected: number,
    @Body({ schema: Talk }) talk: Talk,
  ) {
    return this.preparations.talk(actor, { caseId, roundTableId }, { memberId, ...talk }, expected);
  }

  @Put('setting')
  @Answers(200, RevisionView)
  writeSetting(
    @Who() actor: Actor,
    @CaseId() caseId: string,
    @RoundTableId() roundTableId: string,
    @IfMatch() expected: number,
    @Body({ schema: Setting }) setting: Setting,
  ) {
    return this.preparations.set(actor, { caseId, roundTableId }, setting, expected);
  }

  @Post('_ask')
  @HttpCode(204)
  askParties(@Who() actor: Actor, @CaseId() caseId: string, @RoundTableId() roundTableId: string): Promise<void> {
    return this.preparations.ask(actor, { caseId, roundTableId });
  }

  /** Of the party's contact; or of who coordinates, as they heard it from the party. */
  @Put('answers/:partyId')
  @HttpCode(204)
  answerQuestion(
    @Who() actor: Actor,
    @CaseId() caseId: string,
    @RoundTableId() roundTableId: string,
    @Param('partyId', { schema: Id }) partyId: string,
    @Body({ schema: AnswerInput }) { text }: AnswerInput,
  ): Promise<void> {
    return this.preparations.answer(actor, { caseId, roundTableId }, partyId, text);
  }
}

@Controller('v1/preparations')
@SignedIn()
export class PreparationsController {
  constructor(private readonly preparations: PreparationService) {}

  /** Of the tables to come that one coordinates, for what waits. */
  @Get()
  @Answers(200, PreparationsView)
  listPreparations(@Who() actor: Actor): Promise<PreparationsView> {
    return this.preparations.mine(actor);
  }
}
