import { Controller } from '@nestjs/common';
import { Ctx, EventPattern, Payload } from '@nestjs/microservices';
import {
  type DataOf,
  deadlineAtRisk,
  deadlineMissed,
  noSlotBeforeDeadline,
  rosterIncomplete,
} from '@rondetafel/contracts';
import type { EventContext } from '@rondetafel/platform';
import { InAppService } from '../../delivery/in-app/in-app.service.ts';

/**
 * What the coordinator has to know of the term and of who is missing (S002-34, S002-46, S002-47). Where nobody
 * coordinates yet, nobody is told here: the dispatcher's list shows the age of each request (P-28).
 */
@Controller()
export class TermListener {
  constructor(private readonly inApp: InAppService) {}

  @EventPattern<string>(rosterIncomplete.type)
  async onRosterIncomplete(
    @Payload() { coordinatorId, caseId }: DataOf<typeof rosterIncomplete>,
    @Ctx() event: EventContext,
  ): Promise<void> {
    await this.inApp.tellOne(event, coordinatorId, { kind: 'roster-incomplete', caseId });
  }

  @EventPattern<string>(noSlotBeforeDeadline.type)
  async onNoSlotBeforeDeadline(
    @Payload() { coordinatorId, caseId, stage, deadlineOn }: DataOf<typeof noSlotBeforeDeadline>,
    @Ctx() event: EventContext,
  ): Promise<void> {
    const kind = stage === 'intake' ? 'no-slot-at-intake' : 'no-slot-in-planning';
    await this.inApp.tellOne(event, coordinatorId, { kind, caseId, facts: { deadlineOn } });
  }

  @EventPattern<string>(deadlineAtRisk.type)
  async onDeadlineAtRisk(
    @Payload() { coordinatorId, caseId, risk, deadlineOn, workingDaysLeft }: DataOf<typeof deadlineAtRisk>,
    @Ctx() event: EventContext,
  ): Promise<void> {
    const facts = { deadlineOn, workingDaysLeft };
    await this.inApp.tellOne(event, coordinatorId, { kind: `deadline-at-risk-${risk}`, caseId, facts });
  }

  @EventPattern<string>(deadlineMissed.type)
  async onDeadlineMissed(
    @Payload() { coordinatorId, caseId, deadlineOn }: DataOf<typeof deadlineMissed>,
    @Ctx() event: EventContext,
  ): Promise<void> {
    await this.inApp.tellOne(event, coordinatorId, { kind: 'deadline-missed', caseId, facts: { deadlineOn } });
  }
}
