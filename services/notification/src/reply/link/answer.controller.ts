import { Body, Controller, Post } from '@nestjs/common';
import { AttendanceAnswer, Instant } from '@rondetafel/contracts';
import { Answers, type Call, Public, ThisCall } from '@rondetafel/platform';
import { z } from 'zod';
import { AnswerService } from './answer.service.ts';

const Token = z.string().min(1).max(1000).describe('Wat in de link achter het hekje staat.');
const Opened = z.strictObject({ token: Token });
const Given = z.strictObject({ token: Token, answer: AttendanceAnswer });

const Appointment = z.object({
  startsAt: Instant,
  endsAt: Instant,
  place: z.string().optional(),
  answer: AttendanceAnswer.optional().describe('Het antwoord dat er nu staat.'),
});
export type AnsweredAppointment = z.infer<typeof Appointment>;

/**
 * Answering by signed link, without an account (P-11, P-19). No GET: mail scanners open every link they see, and must
 * not answer for anybody.
 */
@Controller('v1/answers')
@Public()
export class AnswerController {
  constructor(private readonly answers: AnswerService) {}

  @Post('_open')
  @Answers(200, Appointment)
  openAnswerLink(@ThisCall() call: Call, @Body({ schema: Opened }) { token }: z.infer<typeof Opened>) {
    return this.answers.open(call, token);
  }

  @Post()
  @Answers(200, Appointment)
  answerInvitation(@ThisCall() call: Call, @Body({ schema: Given }) { token, answer }: z.infer<typeof Given>) {
    return this.answers.give(call, token, answer);
  }
}
