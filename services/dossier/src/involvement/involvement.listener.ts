import { Controller } from '@nestjs/common';
import { Ctx, EventPattern, Payload } from '@nestjs/microservices';
import {
  caseHandedBack,
  coordinatorAssigned,
  coordinatorRefused,
  coordinatorReplaced,
  type DataOf,
  type Decision,
  dossierErased,
  downscalingRequested,
  type Id,
  requestDecided,
  requestWithdrawn,
  upscalingRequested,
} from '@rondetafel/contracts';
import { CommandRunner, Eraser, type EventContext, type Tx } from '@rondetafel/platform';
import { type OfCase, preDossierExpires } from '../case/case.timers.ts';
import type { CaseInvolvement } from './domain/case-involvement.ts';
import type { Circumstances } from './domain/circumstances.ts';
import { type Assigned, judgeCoordinator } from './domain/coordinators.ts';
import { endExpired } from './domain/end-involvement.ts';
import { handBack } from './domain/leave-coordination.ts';
import { awaitsErasure, decideRequest, makeRequest, withdrawRequest } from './domain/requests.ts';
import { involvementOf } from './involvement.store.ts';
import { involvementExpires } from './involvement.timers.ts';

/**
 * What escalation publishes about a case, and what time does to it. A case that is not here was erased: we gave out its
 * id ourselves.
 */
@Controller()
export class InvolvementListener {
  constructor(
    private readonly commands: CommandRunner,
    private readonly eraser: Eraser,
  ) {}

  @EventPattern<string>(upscalingRequested.type)
  onUpscalingRequested(@Payload() data: DataOf<typeof upscalingRequested>, @Ctx() { tx }: EventContext) {
    return this.change(tx, data.caseId, (involvement, given) => makeRequest(involvement, data, given));
  }

  @EventPattern<string>(downscalingRequested.type)
  onDownscalingRequested(@Payload() data: DataOf<typeof downscalingRequested>, @Ctx() { tx }: EventContext) {
    return this.change(tx, data.caseId, (involvement, given) => makeRequest(involvement, data, given));
  }

  @EventPattern<string>(requestDecided.type)
  onRequestDecided(@Payload() data: DataOf<typeof requestDecided>, @Ctx() { tx }: EventContext) {
    return this.change(tx, data.caseId, (involvement, given) => decideRequest(involvement, data, given));
  }

  @EventPattern<string>(requestWithdrawn.type)
  onRequestWithdrawn(@Payload() data: DataOf<typeof requestWithdrawn>, @Ctx() { tx }: EventContext) {
    return this.change(tx, data.caseId, (involvement, given) => withdrawRequest(involvement, data, given));
  }

  @EventPattern<string>(coordinatorAssigned.type)
  onCoordinatorAssigned(@Payload() data: DataOf<typeof coordinatorAssigned>, @Ctx() { tx }: EventContext) {
    return this.judge(tx, data.caseId, data);
  }

  @EventPattern<string>(coordinatorReplaced.type)
  onCoordinatorReplaced(@Payload() data: DataOf<typeof coordinatorReplaced>, @Ctx() { tx }: EventContext) {
    const { untilOn, previousPersonId } = data;
    return this.judge(tx, data.caseId, { ...data, ...(untilOn && { standsInForId: previousPersonId }) });
  }

  @EventPattern<string>(caseHandedBack.type)
  onCaseHandedBack(@Payload() data: DataOf<typeof caseHandedBack>, @Ctx() { tx }: EventContext) {
    return this.change(tx, data.caseId, (involvement, { now }) => handBack(involvement, data, now));
  }

  @EventPattern<string>(involvementExpires.type)
  onInvolvementExpires(@Payload() { caseId }: OfCase, @Ctx() { tx }: EventContext) {
    return this.change(tx, caseId, (involvement, { now }) => endExpired(involvement, now));
  }

  @EventPattern<string>(preDossierExpires.type)
  onPreDossierExpires(@Payload() { caseId }: OfCase, @Ctx() { tx }: EventContext) {
    return this.commands.react(involvementOf, caseId, tx, async ({ state, moment }) => {
      // Somebody may have asked again while this was on its way.
      if (awaitsErasure(state)) await this.erase(tx, state, moment.now);
    });
  }

  /** Nothing is left of the case but that it was erased (P-1, P-29). The other services erase when they receive that. */
  private async erase(tx: Tx, { caseId, memberIds }: CaseInvolvement, erasedAt: string): Promise<void> {
    tx.processed({ activity: 'erasure', subjects: memberIds });
    await tx.publish(dossierErased, { caseId, memberIds: [...memberIds], erasedAt });
    await this.eraser.eraseCase(tx, { caseId, memberIds });
  }

  /** An erased case is answered too, so that escalation does not wait for ever (P-20). */
  private async judge(tx: Tx, caseId: Id, assigned: Assigned): Promise<void> {
    const judged = await this.change(tx, caseId, (involvement, given) =>
      judgeCoordinator(involvement, assigned, given),
    );
    if (judged) return;
    const { personId, assignmentId } = assigned;
    const refusedAt = this.commands.moment(null).now;
    await tx.publish(coordinatorRefused, { caseId, assignmentId, personId, refusal: 'case-ended', refusedAt });
  }

  /** @returns whether the case is here. */
  private async change(
    tx: Tx,
    caseId: Id,
    decide: (involvement: CaseInvolvement, given: Circumstances) => Decision<CaseInvolvement>,
  ): Promise<boolean> {
    const changed = await this.commands.react(involvementOf, caseId, tx, async ({ state, facts, save }) => {
      await save(decide(state, facts));
      return true;
    });
    return changed === true;
  }
}
