import { Controller } from '@nestjs/common';
import { Ctx, EventPattern, Payload } from '@nestjs/microservices';
import type { Id } from '@rondetafel/contracts';
import { CommandRunner, type EventContext, type Moment, type Tx } from '@rondetafel/platform';
import { caseOf } from '../case/case.store.ts';
import type { OfCase } from '../case/case.timers.ts';
import { planMoved } from '../plan/plan.timers.ts';
import { agreementLate, agreementNear, type OfAgreement } from './agreement.timers.ts';
import { fallDue } from './domain/fall-due.ts';
import { type Guarded, guarded, guardingOf } from './follow.ts';

/** What the plan and time do to agreements. Of a case that is no dossier any more nothing falls due. */
@Controller()
export class AgreementListener {
  constructor(private readonly commands: CommandRunner) {}

  @EventPattern<string>(planMoved.type)
  onPlanMoved(@Payload() { caseId }: OfCase, @Ctx() { tx }: EventContext): Promise<void> {
    return this.running(tx, caseId, ({ save }) => save());
  }

  @EventPattern<string>(agreementNear.type)
  onAgreementNear(@Payload() due: OfAgreement, @Ctx() { tx }: EventContext): Promise<void> {
    return this.fallsDue(tx, due);
  }

  @EventPattern<string>(agreementLate.type)
  onAgreementLate(@Payload() due: OfAgreement, @Ctx() { tx }: EventContext): Promise<void> {
    return this.fallsDue(tx, due);
  }

  private fallsDue(tx: Tx, { caseId, agreementId }: OfAgreement): Promise<void> {
    return this.running(tx, caseId, async ({ plan, agreements, save }, moment) => {
      const found = agreements.find((one) => one.agreementId === agreementId);
      const { now, today } = moment;
      await save(found && fallDue(plan, found, { now, today, guarding: guardingOf(moment) }));
    });
  }

  private async running(tx: Tx, caseId: Id, work: (found: Guarded, moment: Moment) => Promise<void>): Promise<void> {
    const moment = this.commands.moment(null);
    const found = await caseOf(tx, caseId);
    if (found?.state !== 'dossier') return;
    await work(await guarded(tx, caseId, moment), moment);
  }
}
