import { Body, Controller, Param, Post } from '@nestjs/common';
import { Id } from '@rondetafel/contracts';
import { type Actor, Answers, Roles, SignedIn, Who } from '@rondetafel/platform';
import { AskAgainInput, ChoiceInput, RecordReplyInput, ReplyInput, TableIdView } from './command.shapes.ts';
import { ReplyService } from './reply.service.ts';

@Controller('v1/round-tables/:roundTableId')
@SignedIn()
export class ReplyController {
  constructor(private readonly replies: ReplyService) {}

  @Post('_answer')
  @Answers(200, TableIdView)
  answerInvitation(
    @Who() actor: Actor,
    @Param('roundTableId', { schema: Id }) id: string,
    @Body({ schema: ReplyInput }) asked: ReplyInput,
  ) {
    return this.replies.answer(actor, id, asked);
  }

  @Post('_record-answer')
  @Roles('professional', 'independent-coordinator')
  @Answers(200, TableIdView)
  recordAnswer(
    @Who() actor: Actor,
    @Param('roundTableId', { schema: Id }) id: string,
    @Body({ schema: RecordReplyInput }) asked: RecordReplyInput,
  ) {
    return this.replies.record(actor, id, asked);
  }

  @Post('_ask-again')
  @Roles('professional', 'independent-coordinator')
  @Answers(200, TableIdView)
  askAgain(
    @Who() actor: Actor,
    @Param('roundTableId', { schema: Id }) id: string,
    @Body({ schema: AskAgainInput }) asked: AskAgainInput,
  ) {
    return this.replies.askAgain(actor, id, asked);
  }

  @Post('_choose')
  @Answers(200, TableIdView)
  chooseOptions(
    @Who() actor: Actor,
    @Param('roundTableId', { schema: Id }) id: string,
    @Body({ schema: ChoiceInput }) asked: ChoiceInput,
  ) {
    return this.replies.choose(actor, id, asked);
  }
}
