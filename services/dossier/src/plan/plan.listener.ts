import { Controller } from '@nestjs/common';
import { Ctx, EventPattern, Payload } from '@nestjs/microservices';
import { type Id, planAnswersMissing } from '@rondetafel/contracts';
import { CommandRunner, type EventContext, type Moment, type Tx } from '@rondetafel/platform';
import { afterPeriod } from '@rondetafel/policy';
import { caseOf } from '../case/case.store.ts';
import { type Left, somebodyLeft } from '../case/case.timers.ts';
import { contactsOf, goOnWithout } from './domain/come-into-force.ts';
import { notAnswered } from './domain/in-force.ts';
import { lastAsked, type Plan } from './domain/plan.ts';
import { yesesEnded } from './domain/withdraw.ts';
import { lockPlan, planOf, saveDecided } from './plan.store.ts';
import { notePlanMoved, type OfDay, type OfVersion, planAnswersDue, yesEnds } from './plan.timers.ts';

/** What time does to a plan, and who leaves. A case that is no dossier any more has no plan that goes on. */
@Controller()
export class PlanListener {
  constructor(private readonly commands: CommandRunner) {}

  /** A version that was replaced is asked of nobody; silence means nothing, so nothing is recorded. */
  @EventPattern<string>(planAnswersDue.type)
  onPlanAnswersDue(@Payload() { caseId, version }: OfVersion, @Ctx() { tx }: EventContext): Promise<void> {
    return this.running(tx, caseId, async (plan, { today }) => {
      const out = lastAsked(plan);
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
    });
  }

  @EventPattern<string>(yesEnds.type)
  onYesEnds(@Payload() { caseId, day }: OfDay, @Ctx() { tx }: EventContext): Promise<void> {
    return this.running(tx, caseId, async (plan, { now, today }) => {
      const [before, after] = [afterPeriod(day, '-P1D'), today];
      await tx.publishAll(yesesEnded({ plan, day: before }, { plan, day: after }, null));
      await notePlanMoved(tx, caseId, now);
    });
  }

  @EventPattern<string>(somebodyLeft.type)
  onSomebodyLeft(@Payload() { caseId, kind, id }: Left, @Ctx() { tx }: EventContext): Promise<void> {
    return this.running(tx, caseId, async (plan, { now, today }) => {
      await saveDecided(tx, plan, goOnWithout(plan, { kind, id }, { now, today, by: null }), { now, today });
    });
  }

  private async running(tx: Tx, caseId: Id, work: (plan: Plan, moment: Moment) => Promise<void>): Promise<void> {
    const moment = this.commands.moment(null);
    const found = await caseOf(tx, caseId);
    if (found?.state !== 'dossier') return;
    await lockPlan(tx, caseId);
    await work(await planOf(tx, caseId, moment.today), moment);
  }
}
