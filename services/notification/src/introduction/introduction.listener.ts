import { Controller } from '@nestjs/common';
import { Ctx, EventPattern, Payload } from '@nestjs/microservices';
import { coordinatorLeft, type DataOf, householdChanged, professionalAdded } from '@rondetafel/contracts';
import type { EventContext } from '@rondetafel/platform';
import { introduceMembers, introduceProfessional, leave } from './introduction.store.ts';

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

  /** Who was added later has an address from whoever added them, as those of the registration (P-11, P-16). */
  @EventPattern<string>(householdChanged.type)
  onHouseholdChanged(
    @Payload() { caseId, members, changedBy }: DataOf<typeof householdChanged>,
    @Ctx() { tx }: EventContext,
  ): Promise<void> {
    return introduceMembers(tx, caseId, members, changedBy.personId);
  }

  @EventPattern<string>(coordinatorLeft.type)
  onCoordinatorLeft(@Payload() data: DataOf<typeof coordinatorLeft>, @Ctx() { tx }: EventContext): Promise<void> {
    return leave(tx, data);
  }
}
