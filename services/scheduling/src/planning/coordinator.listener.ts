import { Controller } from '@nestjs/common';
import { Ctx, EventPattern, Payload } from '@nestjs/microservices';
import { coordinatorAppointed, coordinatorLeft, type DataOf } from '@rondetafel/contracts';
import type { EventContext } from '@rondetafel/platform';
import { knows, learn, replaceCoordinator } from '../case/case.store.ts';
import { PlanningService } from './planning.service.ts';

/** Who chairs the table: the independent coordinator (S002-10). */
@Controller()
export class CoordinatorListener {
  constructor(private readonly planning: PlanningService) {}

  @EventPattern<string>(coordinatorAppointed.type)
  async onAppointed(@Payload() data: DataOf<typeof coordinatorAppointed>, @Ctx() { tx }: EventContext) {
    const { caseId, kind, personId, organisationId } = data;
    if (kind !== 'independent') return;
    const chair = { coordinatorId: personId, coordinatorOrganisationId: organisationId };
    const again = await knows(tx, caseId, chair);
    await learn(tx, caseId, chair);
    if (!again) await this.planning.coordinatorAppointed(tx, caseId);
  }

  /** No chair any more, or the one whose place a substitute had (P-13); one who was replaced meanwhile changes nothing. */
  @EventPattern<string>(coordinatorLeft.type)
  async onLeft(@Payload() data: DataOf<typeof coordinatorLeft>, @Ctx() { tx }: EventContext) {
    const left = await replaceCoordinator(tx, data);
    if (left && data.stays) await this.planning.reseat(tx, data.caseId);
  }
}
