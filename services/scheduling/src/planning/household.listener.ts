import { Controller } from '@nestjs/common';
import { Ctx, EventPattern, Payload } from '@nestjs/microservices';
import { caseRegistered, type DataOf } from '@rondetafel/contracts';
import type { EventContext } from '@rondetafel/platform';
import { learn } from '../case/case.store.ts';
import { termDue } from '../term/term.timers.ts';
import { PlanningService } from './planning.service.ts';

/**
 * The case itself, from its registration to its end. Each handler of this folder writes down what it learns and lets
 * the planning look again: it acts when all that it needs is there, in whatever order that came.
 */
@Controller()
export class HouseholdListener {
  constructor(private readonly planning: PlanningService) {}

  @EventPattern<string>(caseRegistered.type)
  async onCaseRegistered(@Payload() data: DataOf<typeof caseRegistered>, @Ctx() { tx }: EventContext) {
    const { caseId, district, members } = data;
    await learn(tx, caseId, { district, members });
    await this.planning.registered(tx, caseId);
  }

  @EventPattern<string>(termDue.type)
  onTermDue(@Payload() { caseId }: { caseId: string }, @Ctx() { tx }: EventContext): Promise<void> {
    return this.planning.termDue(tx, caseId);
  }
}
