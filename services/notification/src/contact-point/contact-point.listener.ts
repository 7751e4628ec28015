import { Controller } from '@nestjs/common';
import { Ctx, EventPattern, Payload } from '@nestjs/microservices';
import { administratorKnown, coordinatorAppointed, type DataOf } from '@rondetafel/contracts';
import type { EventContext } from '@rondetafel/platform';
import { appoint } from '../introduction/introduction.store.ts';
import { vouchedAsAdministrator, vouchedAsCoordinator } from './contact-point.store.ts';

/** Who may vouch for an address is heard from dossier; of addresses from before that was kept, only at an upgrade. */
@Controller()
export class ContactPointListener {
  @EventPattern<string>(administratorKnown.type)
  onAdministratorKnown(
    @Payload() { personId }: DataOf<typeof administratorKnown>,
    @Ctx() { tx }: EventContext,
  ): Promise<void> {
    return vouchedAsAdministrator(tx, personId);
  }

  @EventPattern<string>(coordinatorAppointed.type)
  async onCoordinatorAppointed(
    @Payload() data: DataOf<typeof coordinatorAppointed>,
    @Ctx() { tx }: EventContext,
  ): Promise<void> {
    await appoint(tx, data);
    await vouchedAsCoordinator(tx, data.caseId);
  }
}
