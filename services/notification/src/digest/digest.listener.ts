import { Controller } from '@nestjs/common';
import { Ctx, EventPattern, Payload } from '@nestjs/microservices';
import type { EventContext } from '@rondetafel/platform';
import { DigestService } from './digest.service.ts';
import { type DigestDue, digestDue } from './digest.timers.ts';

@Controller()
export class DigestListener {
  constructor(private readonly digests: DigestService) {}

  @EventPattern<string>(digestDue.type)
  onDigestDue(@Payload() due: DigestDue, @Ctx() { tx }: EventContext): Promise<void> {
    return this.digests.gather(tx, due);
  }
}
