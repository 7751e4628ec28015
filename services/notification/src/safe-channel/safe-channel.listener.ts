import { Controller } from '@nestjs/common';
import { Ctx, EventPattern, Payload } from '@nestjs/microservices';
import { type DataOf, guestNeedsKnown } from '@rondetafel/contracts';
import type { EventContext } from '@rondetafel/platform';
import { keepSafeChannels } from './safe-channel.store.ts';

@Controller()
export class SafeChannelListener {
  @EventPattern<string>(guestNeedsKnown.type)
  onGuestNeedsKnown(@Payload() data: DataOf<typeof guestNeedsKnown>, @Ctx() { tx }: EventContext): Promise<void> {
    return keepSafeChannels(tx, data);
  }
}
