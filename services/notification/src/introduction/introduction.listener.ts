import { Controller } from '@nestjs/common';
import { Ctx, EventPattern, Payload } from '@nestjs/microservices';
import { coordinatorLeft, type DataOf, professionalAdded } from '@rondetafel/contracts';
import type { EventContext } from '@rondetafel/platform';
import { introduceProfessional, leave } from './introduction.store.ts';

/**
 * Who a case was registered by is heard with the news about that (`news/request`), and who coordinates it with the
 * addresses that they vouch for (`contact-point`).
 */
@Controller()
export class IntroductionListener {
  @EventPattern<string>(professionalAdded.type)
  onProfessionalAdded(
    @Payload() { personId, addedById }: DataOf<typeof professionalAdded>,
    @Ctx() { tx }: EventContext,
  ): Promise<void> {
    return introduceProfessional(tx, personId, addedById);
  }

  @EventPattern<string>(coordinatorLeft.type)
  onCoordinatorLeft(@Payload() data: DataOf<typeof coordinatorLeft>, @Ctx() { tx }: EventContext): Promise<void> {
    return leave(tx, data);
  }
}
