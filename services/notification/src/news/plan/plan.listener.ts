import { Controller } from '@nestjs/common';
import { Ctx, EventPattern, Payload } from '@nestjs/microservices';
import {
  agreementInForce,
  type DataOf,
  planAdopted,
  planAnswered,
  planAnswersMissing,
  planAsked,
} from '@rondetafel/contracts';
import type { EventContext } from '@rondetafel/platform';
import { causeOf, InAppService, type Line } from '../../delivery/in-app/in-app.service.ts';

/** Dossier says to whom it is news: a plan has nobody else (P-38). */
@Controller()
export class PlanListener {
  constructor(private readonly inApp: InAppService) {}

  @EventPattern<string>(planAsked.type)
  onPlanAsked(@Payload() { personIds, caseId, answerBy }: DataOf<typeof planAsked>, @Ctx() event: EventContext) {
    return this.tell(event, personIds, { kind: 'plan-asked', caseId, facts: { answerOn: answerBy } });
  }

  @EventPattern<string>(planAnswered.type)
  onPlanAnswered(@Payload() { personIds, caseId }: DataOf<typeof planAnswered>, @Ctx() event: EventContext) {
    return this.tell(event, personIds, { kind: 'plan-answered', caseId });
  }

  /** Silence means nothing: who was silent is asked once more, and the coordinator talks with them. */
  @EventPattern<string>(planAnswersMissing.type)
  async onPlanAnswersMissing(
    @Payload() { personIds, coordinatorIds, caseId }: DataOf<typeof planAnswersMissing>,
    @Ctx() event: EventContext,
  ): Promise<void> {
    await this.tell(event, personIds, { kind: 'plan-answer-missing', caseId });
    await this.tell(event, coordinatorIds, { kind: 'plan-answers-missing', caseId });
  }

  @EventPattern<string>(planAdopted.type)
  onPlanAdopted(@Payload() { personIds, caseId }: DataOf<typeof planAdopted>, @Ctx() event: EventContext) {
    return this.tell(event, personIds, { kind: 'plan-adopted', caseId });
  }

  @EventPattern<string>(agreementInForce.type)
  onAgreementInForce(@Payload() { personIds, caseId }: DataOf<typeof agreementInForce>, @Ctx() event: EventContext) {
    return this.tell(event, personIds, { kind: 'agreement-in-force', caseId });
  }

  private tell(event: EventContext, personIds: readonly string[], line: Omit<Line, 'personId'>): Promise<void> {
    const lines = personIds.map((personId) => ({ personId, ...line }));
    return this.inApp.tell(event.tx, causeOf(event), lines);
  }
}
