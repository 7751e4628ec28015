import { Injectable } from '@nestjs/common';
import { type Decision, inTurn } from '@rondetafel/contracts';
import { type Actor, CommandRunner, type Moment, type Tx } from '@rondetafel/platform';
import { lockAdvice, turnIntoRequest } from '../advice/advice.store.ts';
import { claimCase } from '../assignment/domain/claim-case.ts';
import { caseOfRequest, caseToAskAbout, typeForCaller } from '../case/case.store.ts';
import type { EscalationCase } from '../case/domain/escalation-case.ts';
import { onceHeardOf } from '../case/once-heard-of.ts';
import { kindOfOrganisation, worksAt } from '../directory/directory.store.ts';
import { decideRequests } from './domain/decide-requests.ts';
import { requestUpscaling } from './domain/request-upscaling.ts';
import { withdrawRequest } from './domain/withdraw-request.ts';
import type { DecideInput, UpscalingInput } from './request.shapes.ts';
import { asListed, keepContent, keepDecision } from './request.store.ts';

type Rule = (theCase: EscalationCase) => Decision<EscalationCase>;

/** Scaling up: asked, decided, withdrawn (S002-43 to S002-46). */
@Injectable()
export class UpscalingService {
  constructor(private readonly commands: CommandRunner) {}

  /**
   * A request, and on one screen with it the claim and the decision of the coordinator who took the call (P-4): saved
   * as one decision, since the row of the request, written first, is what lets its author see the case.
   */
  ask(actor: Actor, input: UpscalingInput) {
    const asked = { actor, action: 'request-upscaling' };
    return onceHeardOf((heard) =>
      this.commands.run(asked, `case:${input.caseId}`, (tx, moment) => heard(() => this.keep(tx, moment, input))),
    );
  }

  private async keep(tx: Tx, moment: Moment, input: UpscalingInput) {
    const { caseId, adviceId, claim, decision, members } = input;
    const { now, municipality, newId } = moment;
    const { requestedBy, typedAt } = await callerOf(tx, moment, input);
    if (requestedBy) await typeForCaller(tx, caseId);
    const before = await caseToAskAbout(tx, moment, caseId);
    const { facts: by, save } = await this.commands.loaded(caseOfRequest, tx, before, moment);
    const advice = adviceId ? await lockAdvice(tx, adviceId) : undefined;
    const { receivedAt = now } = input;
    const parties = await asListed(tx, input.parties);
    const texts = textsOf(input);
    const [requestId, assignmentId, decisionId] = [newId(), newId(), newId()];
    const requested = requestUpscaling(
      before,
      { ...input, requestedBy, typedAt, requestId, by, advice, texts, parties, receivedAt },
      moment,
    );
    const rules: Rule[] = [() => requested];
    if (claim) {
      const declaresIndependence = claim.independenceDeclared;
      rules.push((theCase) => claimCase(theCase, { assignmentId, by, declaresIndependence }, municipality, now));
    }
    if (decision) {
      const { outcome } = decision;
      rules.push((theCase) => decideRequests(theCase, { decisionId, by, outcome }, municipality, now));
    }
    await save(inTurn(before, ...rules));
    const details = { route: input.route, trigger: input.trigger, criterion: requested.criterion };
    await keepContent(tx, requested.request, { details, texts, needs: members });
    if (advice) await turnIntoRequest(tx, advice, requestId);
    if (decision) {
      const { motivation } = decision;
      await keepDecision(tx, { decisionId, caseId, decidedById: by.personId, decidedAt: now, motivation });
    }
    tx.processed({ activity: 'request', subjects: members.map(({ memberId }) => memberId) });
    return { caseId, requestId, ...(claim && { assignmentId }), ...(decision && { decisionId }) };
  }

  decide(actor: Actor, requestId: string, { outcome, motivation }: DecideInput) {
    const asked = { actor, action: 'decide-request' };
    return this.commands.on(caseOfRequest, requestId, asked, async ({ tx, state, facts: by, moment, save }) => {
      const { municipality, now } = moment;
      const { caseId, memberIds } = state;
      const decisionId = moment.newId();
      await save(decideRequests(state, { decisionId, by, outcome }, municipality, now));
      await keepDecision(tx, { decisionId, caseId, decidedById: by.personId, decidedAt: now, motivation });
      tx.processed({ activity: 'decision', subjects: memberIds });
      return { decisionId };
    });
  }

  withdraw(actor: Actor, requestId: string): Promise<void> {
    const asked = { actor, action: 'withdraw-request' };
    return this.commands.on(caseOfRequest, requestId, asked, ({ state, facts: by, moment, save }) =>
      save(withdrawRequest(state, { requestId, by }, moment.municipality, moment.now)),
    );
  }
}

/** Who called, if somebody else types; whether the directory has them at this organisation; where the typist works. */
async function callerOf(tx: Tx, { by }: Moment, { requestedBy }: UpscalingInput) {
  if (!by || !requestedBy || requestedBy.personId === by.personId) return {};
  const isListed = await worksAt(tx, requestedBy);
  return { requestedBy: { ...requestedBy, isListed }, typedAt: await kindOfOrganisation(tx, by.organisationId) };
}

const textsOf = ({ explanation, belowCriterionReason, backDatingReason, safetySignal }: UpscalingInput) => ({
  explanation,
  ...(belowCriterionReason && { belowCriterion: belowCriterionReason }),
  ...(backDatingReason && { backDating: backDatingReason }),
  ...(safetySignal && { safetySignal: safetySignal.reason }),
});
