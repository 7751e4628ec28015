import { Controller } from '@nestjs/common';
import { Ctx, EventPattern, Payload } from '@nestjs/microservices';
import type { EventContext } from '@rondetafel/platform';
import { settleToldByHand } from '../../delivery/ledger/ledger.store.ts';
import { type OfMessage, toldChanged } from './by-hand.timers.ts';

@Controller()
export class ByHandListener {
  /** Told on paper or by phone is told: it is not mailed any more, and later news counts on it. */
  @EventPattern<string>(toldChanged.type)
  async onToldChanged(@Payload() { messageId }: OfMessage, @Ctx() { tx }: EventContext): Promise<void> {
    const { rowCount } = await tx.query('SELECT FROM told_by_hand WHERE message_id = $1', [messageId]);
    await settleToldByHand(tx, messageId, rowCount !== 0);
  }
}
