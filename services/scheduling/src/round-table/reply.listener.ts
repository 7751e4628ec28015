import { Controller } from '@nestjs/common';
import { Ctx, EventPattern, Payload } from '@nestjs/microservices';
import { attendanceReplyReceived, type DataOf, optionsReplyReceived, Refusal } from '@rondetafel/contracts';
import type { EventContext } from '@rondetafel/platform';
import { ReplyService } from './reply.service.ts';

/** Replies by mail and by signed link reach notification first (P-11, P-18). */
@Controller()
export class ReplyListener {
  constructor(private readonly replies: ReplyService) {}

  @EventPattern<string>(attendanceReplyReceived.type)
  onReply(@Payload() data: DataOf<typeof attendanceReplyReceived>, @Ctx() { tx }: EventContext): Promise<void> {
    const { roundTableId, personId, answer, revision, receivedAt: answeredAt } = data;
    return unlessTooLate(this.replies.receiveReply(tx, roundTableId, personId, { answer, revision, answeredAt }));
  }

  @EventPattern<string>(optionsReplyReceived.type)
  onChoice(@Payload() data: DataOf<typeof optionsReplyReceived>, @Ctx() { tx }: EventContext): Promise<void> {
    const { roundTableId, offerId, personId, suitableOptionIds: optionIds, receivedAt: chosenAt } = data;
    return unlessTooLate(this.replies.receiveChoice(tx, roundTableId, { offerId, personId, optionIds, chosenAt }));
  }
}

/** Too late, or no longer invited: notification refused it where it was given; nothing is to be done here. */
async function unlessTooLate(answered: Promise<void>): Promise<void> {
  try {
    await answered;
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
  }
}
