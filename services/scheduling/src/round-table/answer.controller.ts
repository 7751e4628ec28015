import { Body, Controller, Param, Post } from '@nestjs/common';
import { Id } from '@rondetafel/contracts';
import { type Actor, Answers, SignedIn, Who } from '@rondetafel/platform';
import { AnswerService } from './answer.service.ts';
import { AnswerInput, ChoiceInput, TableIdView } from './command.shapes.ts';

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
