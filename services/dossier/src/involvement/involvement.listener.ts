import { Controller } from '@nestjs/common';
import { Ctx, EventPattern, Payload } from '@nestjs/microservices';
import {
  caseHandedBack,
  coordinatorAssigned,
  coordinatorRefused,
  coordinatorReplaced,
  type DataOf,
  downscalingRequested,
  type Id,
  requestDecided,
  requestWithdrawn,
  upscalingRequested,
} from '@rondetafel/contracts';
import { Clock, type EventContext, LocalRules, type Tx } from '@rondetafel/platform';
import type { CaseInvolvement } from './domain/case-involvement.ts';
import { type Assigned, judgeCoordinator } from './domain/coordinators.ts';
import { endExpired } from './domain/end-involvement.ts';
import { handBack } from './domain/leave-coordination.ts';
import { awaitsErasure, decideRequest, makeRequest, withdrawRequest } from './domain/requests.ts';
import type { Circumstances, Step } from './domain/said.ts';
import { eraseCase } from './erase-case.ts';
import { involvementExpires, type OfCase, preDossierExpires } from './involvement.timers.ts';
import { circumstancesOf, lockInvolvement, saveInvolvement } from './involvement-store.ts';

/**
 * What escalation tells of a case, and what time does to it. A case that is not here was erased: we gave out its id
 * ourselves.
 */
@Controller()
export class InvolvementListener {
  constructor(
    private readonly clock: Clock,
    private readonly local: LocalRules,
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
  async onPreDossierExpires(@Payload() { caseId }: OfCase, @Ctx() { tx }: EventContext) {
    const involvement = await lockInvolvement(tx, caseId);
    // Somebody may have asked again while this was on its way.
    if (involvement && awaitsErasure(involvement)) await eraseCase(tx, involvement, this.now());
  }

  /** An erased case is answered too, so that escalation does not wait for ever (P-20). */
  private async judge(tx: Tx, caseId: Id, assigned: Assigned): Promise<void> {
    const answered = await this.change(tx, caseId, (involvement, given) =>
      judgeCoordinator(involvement, assigned, given),
    );
    if (answered) return;
    const { personId, assignmentId } = assigned;
    const refusal = { caseId, assignmentId, personId, refusal: 'case-ended' as const };
    await tx.publish(coordinatorRefused, { ...refusal, refusedAt: this.now() });
  }

  private async change(
    tx: Tx,
    caseId: Id,
    decide: (involvement: CaseInvolvement, given: Circumstances) => Step,
  ): Promise<boolean> {
    const before = await lockInvolvement(tx, caseId);
    if (!before) return false;
    const moment = { municipality: this.local.municipality, now: this.now() };
    const step = decide(before, await circumstancesOf(tx, before, moment));
    await saveInvolvement(tx, before, step, { ...moment, by: null });
    return true;
  }

  private now(): string {
    return this.clock.now().toISOString();
  }
}
