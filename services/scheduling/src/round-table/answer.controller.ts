import { Body, Controller, Param, Post } from '@nestjs/common';
import { Id } from '@rondetafel/contracts';
import { type Actor, Answers, Roles, SignedIn, Who } from '@rondetafel/platform';
import { AnswerService } from './answer.service.ts';
import { AnswerInput, AskAgainInput, ChoiceInput, RecordAnswerInput, TableIdView } from './command.shapes.ts';

@Controller('v1/round-tables/:roundTableId')
@SignedIn()
export class AnswerController {
  constructor(private readonly answers: AnswerService) {}

  @Post('_answer')
  @Answers(200, TableIdView)
  answerInvitation(
    @Who() actor: Actor,
    @Param('roundTableId', { schema: Id }) id: string,
    @Body({ schema: AnswerInput }) asked: AnswerInput,
  ) {
    return this.answers.answer(actor, id, asked);
  }

  @Post('_record-answer')
  @Roles('independent-coordinator')
  @Answers(200, TableIdView)
  recordAnswer(
    @Who() actor: Actor,
    @Param('roundTableId', { schema: Id }) id: string,
    @Body({ schema: RecordAnswerInput }) asked: RecordAnswerInput,
  ) {
    return this.answers.record(actor, id, asked);
  }

  @Post('_ask-again')
  @Roles('independent-coordinator')
  @Answers(200, TableIdView)
  askAgain(
    @Who() actor: Actor,
    @Param('roundTableId', { schema: Id }) id: string,
    @Body({ schema: AskAgainInput }) asked: AskAgainInput,
  ) {
    return this.answers.askAgain(actor, id, asked);
  }

  @Post('_choose')
  @Answers(200, TableIdView)
  chooseOptions(
    @Who() actor: Actor,
    @Param('roundTableId', { schema: Id }) id: string,
    @Body({ schema: ChoiceInput }) asked: ChoiceInput,
  ) {
    return this.answers.choose(actor, id, asked);
  }
}
