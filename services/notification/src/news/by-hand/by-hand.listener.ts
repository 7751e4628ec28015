import { Controller } from '@nestjs/common';
import { Ctx, EventPattern, Payload } from '@nestjs/microservices';
import type { EventContext } from '@rondetafel/platform';
import { type OfMessage, toldChanged } from './by-hand.timers.ts';

@Controller()
export class ByHandListener {
  /** Told on paper or by phone is told: it is not mailed any more, and later news counts on it. */
  @EventPattern<string>(toldChanged.type)
  async onToldChanged(@Payload() { messageId }: OfMessage, @Ctx() { tx }: EventContext): Promise<void> {
    await tx.query(
      `UPDATE mail m SET
         status = CASE WHEN t.message_id IS NULL THEN 'waiting' ELSE 'sent' END,
         settled_at = CASE WHEN t.message_id IS NULL THEN NULL ELSE clock_timestamp() END
       FROM (SELECT $1::uuid AS id) asked LEFT JOIN told_by_hand t ON t.message_id = asked.id
       WHERE m.message_id = asked.id AND m.begun_at IS NULL AND m.status IN ('waiting', 'failed', 'sent')`,
      [messageId],
    );
  }
}
