import { Controller } from '@nestjs/common';
import { Ctx, EventPattern, Payload } from '@nestjs/microservices';
import { planAnswersMissing } from '@rondetafel/contracts';
import { CommandRunner, type EventContext } from '@rondetafel/platform';
import { caseTable } from '../case/case.table.ts';
import { contactsOf } from './domain/come-into-force.ts';
import { notAnswered } from './domain/in-force.ts';
import { current } from './domain/plan.ts';
import { planOf } from './plan.store.ts';
import { type OfVersion, planAnswersDue } from './plan.timers.ts';

/** What time does to a plan. */
@Controller()
export class PlanListener {
  constructor(private readonly commands: CommandRunner) {}

  /**
   * A version that was replaced, or of a case that is no dossier any more, is asked of nobody; silence means nothing, so nothing is recorded.
   */
  @EventPattern<string>(planAnswersDue.type)
  async onPlanAnswersDue(@Payload() { caseId, version }: OfVersion, @Ctx() { tx }: EventContext): Promise<void> {
    const { today } = this.commands.moment(null);
    const found = await tx.repository(caseTable).findOneBy({ caseId });
    if (found?.state !== 'dossier') return;
    const plan = await planOf(tx, caseId, today);
    const out = current(plan);
    if (out?.version !== version) return;
    const missing = notAnswered(plan, today);
    if (missing.length === 0) return;
    const personIds = contactsOf(plan, missing, today);
    const { coordinatorIds } = plan;
    const data = {
      caseId,
      planVersion: version,
      answerBy: out.answerBy,
      personIds,
      coordinatorIds: [...coordinatorIds],
    };
    await tx.publish(planAnswersMissing, data);
  }
}
