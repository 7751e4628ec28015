import { Controller } from '@nestjs/common';
import { Ctx, EventPattern, Payload } from '@nestjs/microservices';
import type { EventContext } from '@rondetafel/platform';
import { questionTable } from '../household/question.table.ts';
import { type OfDay, questionsExpire } from '../household/question.timers.ts';

@Controller()
export class KnownHouseholdListener {
  @EventPattern<string>(questionsExpire.type)
  async onQuestionsExpire(@Payload() { personId, askedOn }: OfDay, @Ctx() { tx }: EventContext): Promise<void> {
    await tx.repository(questionTable).delete({ personId, askedOn });
  }
}
