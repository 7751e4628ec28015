import { Controller } from '@nestjs/common';
import { Ctx, EventPattern, Payload } from '@nestjs/microservices';
import { attendanceReplyReceived, type DataOf, Refusal } from '@rondetafel/contracts';
import type { EventContext } from '@rondetafel/platform';
import { RoundTableService } from './round-table.service.ts';

/** Answers by mail and by signed link reach notification first (P-11, P-18). */
@Controller()
export class ReplyListener {
  constructor(private readonly tables: RoundTableService) {}

  @EventPattern<string>(attendanceReplyReceived.type)
  async onReply(@Payload() data: DataOf<typeof attendanceReplyReceived>, @Ctx() { tx }: EventContext): Promise<void> {
    const { roundTableId, personId, answer, revision } = data;
    try {
      await this.tables.answerFor(tx, personId, roundTableId, { answer, revision });
    } catch (error) {
      // Too late, or no longer invited: whoever answered was told so where they answered; nothing is to be done here.
      if (!(error instanceof Refusal)) throw error;
    }
  }
}
