import { Controller } from '@nestjs/common';
import { Ctx, EventPattern, Payload } from '@nestjs/microservices';
import {
  type DataOf,
  type Direction,
  downscalingReferred,
  downscalingRequested,
  requestDecided,
  requestWithdrawn,
  upscalingRequested,
} from '@rondetafel/contracts';
import type { EventContext, Tx } from '@rondetafel/platform';
import { learn } from '../case/case.store.ts';
import { nameParties } from '../case/party.store.ts';
import { endRequest, learnRequest } from '../case/request.store.ts';
import { PlanningService } from './planning.service.ts';

/** Requests to scale up or down, and what was decided about them. */
@Controller()
export class RequestListener {
  constructor(private readonly planning: PlanningService) {}

  @EventPattern<string>(upscalingRequested.type)
  onUpscaling(@Payload() data: DataOf<typeof upscalingRequested>, @Ctx() { tx }: EventContext): Promise<void> {
    return this.requested(tx, 'upscaling', data);
  }

  @EventPattern<string>(downscalingRequested.type)
  onDownscaling(@Payload() data: DataOf<typeof downscalingRequested>, @Ctx() { tx }: EventContext): Promise<void> {
    return this.requested(tx, 'downscaling', data);
  }

  @EventPattern<string>(downscalingReferred.type)
  async onReferred(@Payload() data: DataOf<typeof downscalingReferred>, @Ctx() { tx }: EventContext) {
    const { caseId, requestId, referredAt } = data;
    await learnRequest(tx, { requestId, caseId, referredAt });
    await this.planning.referredOrWithdrawn(tx, caseId);
  }

  @EventPattern<string>(requestWithdrawn.type)
  async onWithdrawn(@Payload() { caseId, requestId }: DataOf<typeof requestWithdrawn>, @Ctx() { tx }: EventContext) {
    await endRequest(tx, { requestId, caseId });
    await this.planning.referredOrWithdrawn(tx, caseId);
  }

  @EventPattern<string>(requestDecided.type)
  async onDecided(@Payload() data: DataOf<typeof requestDecided>, @Ctx() { tx }: EventContext) {
    const { caseId, requestId, outcome, direction } = data;
    if (outcome === 'round-table') await learn(tx, caseId, { decidedKind: direction });
    else await endRequest(tx, { requestId, caseId });
    await this.planning.decided(tx, caseId);
  }

  private async requested(
    tx: Tx,
    direction: Direction,
    data: Omit<DataOf<typeof upscalingRequested>, 'requestedBy'>,
  ): Promise<void> {
    const { caseId, requestId, urgent, safetySignal, receivedAt, receivedByCoordinatorAt, parties } = data;
    await learn(tx, caseId, {});
    await learnRequest(tx, {
      requestId,
      caseId,
      direction,
      urgent,
      safetySignal,
      receivedAt,
      ...(direction === 'upscaling' && { receivedByCoordinatorAt: receivedByCoordinatorAt ?? null }),
    });
    await nameParties(tx, caseId, parties);
    await this.planning.requested(tx, caseId);
  }
}
