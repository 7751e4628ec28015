import { Body, Controller, Post } from '@nestjs/common';
import { Answers, type Call, Public, ThisCall } from '@rondetafel/platform';
import { AnswerService } from './answer.service.ts';
import { AnswerLink, AppointmentView, GivenAnswer } from './answer.shapes.ts';

/**
 * Answering by signed link, without an account (P-11, P-19). No GET: mail scanners open every link they see, and must
 * not answer for anybody.
 */
@Controller('v1/answers')
@Public()
export class AnswerController {
  constructor(private readonly answers: AnswerService) {}

  @Post('_open')
  @Answers(200, AppointmentView)
  openAnswerLink(@ThisCall() call: Call, @Body({ schema: AnswerLink }) { token }: AnswerLink) {
    return this.answers.open(call, token);
  }

  @Post()
  @Answers(200, AppointmentView)
  answerInvitation(@ThisCall() call: Call, @Body({ schema: GivenAnswer }) { token, answer }: GivenAnswer) {
    return this.answers.give(call, token, answer);
  }
}
