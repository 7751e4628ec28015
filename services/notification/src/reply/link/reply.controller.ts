import { Body, Controller, Post } from '@nestjs/common';
import { Answers, type Call, Public, ReadsByPost, ThisCall } from '@rondetafel/platform';
import { ReplyService } from './reply.service.ts';
import { AppointmentView, GivenReply, ReplyLink } from './reply.shapes.ts';

/**
 * Replying by signed link, without an account (P-11, P-19). No GET: mail scanners open every link they see, and must
 * not reply for anybody.
 */
@Controller('v1/answers')
@Public()
export class ReplyController {
  constructor(private readonly answers: ReplyService) {}

  @Post('_open')
  @ReadsByPost()
  @Answers(200, AppointmentView)
  openAnswerLink(@ThisCall() call: Call, @Body({ schema: ReplyLink }) { token }: ReplyLink) {
    return this.answers.open(call, token);
  }

  @Post()
  @Answers(200, AppointmentView)
  answerInvitation(@ThisCall() call: Call, @Body({ schema: GivenReply }) { token, answer }: GivenReply) {
    return this.answers.give(call, token, answer);
  }
}
