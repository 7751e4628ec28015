import { Controller } from '@nestjs/common';
import { Ctx, EventPattern, Payload } from '@nestjs/microservices';
import type { EventContext } from '@rondetafel/platform';
import { forgetQuestions } from '../household/question.store.ts';
import { type OfDay, questionsExpire } from '../household/question.timers.ts';

@Controller()
export class KnownHouseholdListener {
  @EventPattern<string>(questionsExpire.type)
  async onQuestionsExpire(@Payload() ofDay: OfDay, @Ctx() { tx }: EventContext): Promise<void> {
    await forgetQuestions(tx, ofDay);
  }
}
