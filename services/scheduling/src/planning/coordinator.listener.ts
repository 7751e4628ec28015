import { Controller } from '@nestjs/common';
import { Ctx, EventPattern, Payload } from '@nestjs/microservices';
import {
  coordinatorAppointed,
  coordinatorAsked,
  coordinatorAssigned,
  coordinatorLeft,
  type DataOf,
  type Id,
  type Instant,
} from '@rondetafel/contracts';
import type { EventContext, Tx } from '@rondetafel/platform';
import { knows, learn, replaceCoordinator } from '../case/case.store.ts';
import { PlanningService } from './planning.service.ts';

/** Who chairs a table: the independent coordinator (S002-10), or the regular one a conference (S000-15); and when the case reached one. */
@Controller()
export class CoordinatorListener {
  constructor(private readonly planning: PlanningService) {}

  @EventPattern<string>(coordinatorAsked.type)
  onAsked(@Payload() { caseId, askedAt }: DataOf<typeof coordinatorAsked>, @Ctx() { tx }: EventContext) {
    return this.reached(tx, caseId, askedAt);
  }

  @EventPattern<string>(coordinatorAssigned.type)
  onAssigned(@Payload() data: DataOf<typeof coordinatorAssigned>, @Ctx() { tx }: EventContext) {
    return this.reached(tx, data.caseId, data.receivedByCoordinatorAt);
  }

  @EventPattern<string>(coordinatorAppointed.type)
  async onAppointed(@Payload() data: DataOf<typeof coordinatorAppointed>, @Ctx() { tx }: EventContext) {
    const { caseId, kind, personId, organisationId } = data;
    if (kind === 'regular') return this.regular(tx, data);
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

  private async regular(tx: Tx, data: DataOf<typeof coordinatorAppointed>): Promise<void> {
    const { caseId, personId, organisationId } = data;
    const chair = { regularCoordinatorId: personId, regularCoordinatorOrganisationId: organisationId };
    if (await knows(tx, caseId, chair)) return;
    await learn(tx, caseId, chair);
    await this.planning.reseat(tx, caseId);
  }

  private async reached(tx: Tx, caseId: Id, reachedCoordinatorAt: Instant): Promise<void> {
    if (await knows(tx, caseId, { reachedCoordinatorAt })) return;
    await learn(tx, caseId, { reachedCoordinatorAt });
    await this.planning.reachedCoordinator(tx, caseId);
  }
}
