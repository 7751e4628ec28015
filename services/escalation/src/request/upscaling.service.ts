import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { Actor } from '@rondetafel/platform';
import { lockAdvice, turnIntoRequest } from '../advice/advice.table.ts';
import { claimCase } from '../assignment/domain/claim-case.ts';
import { beginCase, saveCase, typeForCaller } from '../case/case.store.ts';
import { CaseCommands } from '../case/case-commands.ts';
import type { Step } from '../case/domain/said.ts';
import { keepDecision } from './decision.ts';
import { decideRequests } from './domain/decide-requests.ts';
import { requestUpscaling } from './domain/request-upscaling.ts';
import { withdrawRequest } from './domain/withdraw-request.ts';
import type { DecideInput, UpscalingInput } from './request.shapes.ts';
import { keepContent } from './request.store.ts';
import { withListedKinds } from './request-parties.ts';

/** Scaling up: asked, decided, taken back (S002-43 to S002-46). */
@Injectable()
export class UpscalingService {
  constructor(private readonly commands: CaseCommands) {}

  /** A request, and on one screen with it the claim and the decision of the coordinator who took the call (P-4). */
  ask(actor: Actor, input: UpscalingInput) {
    const { caseId, adviceId, claim, decision, members } = input;
    const [requestId, assignmentId, decisionId] = [randomUUID(), randomUUID(), randomUUID()];
    const texts = {
      explanation: input.explanation,
      ...(input.belowCriterionReason && { belowCriterion: input.belowCriterionReason }),
      ...(input.backDatingReason && { backDating: input.backDatingReason }),
      ...(input.safetySignal && { safetySignal: input.safetySignal.reason }),
    };
    return this.commands.run(actor, 'request-upscaling', `case:${caseId}`, async ({ tx, by, now, municipality }) => {
      if (input.requestedBy) await typeForCaller(tx, caseId);
      const before = await beginCase(tx, caseId, input.district);
      const advice = adviceId ? await lockAdvice(tx, adviceId) : undefined;
      const { receivedAt = now } = input;
      const parties = await withListedKinds(tx, input.parties);
      const circumstances = { municipality, now, newId: randomUUID };
      const asked = requestUpscaling(
        before,
        { ...input, requestId, by, advice, texts, parties, receivedAt },
        circumstances,
      );
      const steps: Step[] = [asked];
      const latest = () => steps.at(-1)!.next;
      if (claim) {
        const declaresIndependence = claim.independenceDeclared;
        steps.push(claimCase(latest(), { assignmentId, by, declaresIndependence }, municipality, now));
      }
      if (decision) {
        steps.push(decideRequests(latest(), { decisionId, by, outcome: decision.outcome }, municipality, now));
      }
      await saveCase(tx, before, { next: latest(), says: steps.flatMap(({ says }) => says) });
      const details = { route: input.route, trigger: input.trigger, criterion: asked.criterion };
      await keepContent(tx, asked.request, { details, texts, needs: members });
      if (advice) await turnIntoRequest(tx, advice, requestId);
      if (decision)
        await keepDecision(tx, {
          decisionId,
          caseId,
          decidedById: by.personId,
          decidedAt: now,
          motivation: decision.motivation,
        });
      tx.processed({ activity: 'request', subjects: members.map(({ memberId }) => memberId) });
      return { caseId, requestId, ...(claim && { assignmentId }), ...(decision && { decisionId }) };
    });
  }

  decide(actor: Actor, requestId: string, { outcome, motivation }: DecideInput) {
    const decisionId = randomUUID();
    return this.commands.inCaseOf(actor, requestId, 'decide-request', async (theCase, moment) => {
      const { tx, by, now, municipality } = moment;
      const { caseId, memberIds } = theCase;
      await saveCase(tx, theCase, decideRequests(theCase, { decisionId, by, outcome }, municipality, now));
      await keepDecision(tx, { decisionId, caseId, decidedById: by.personId, decidedAt: now, motivation });
      tx.processed({ activity: 'decision', subjects: memberIds ?? [] });
      return { decisionId };
    });
  }

  withdraw(actor: Actor, requestId: string): Promise<void> {
    return this.commands.inCaseOf(
      actor,
      requestId,
      'withdraw-request',
      async (theCase, { tx, by, now, municipality }) => {
        await saveCase(tx, theCase, withdrawRequest(theCase, { requestId, by }, municipality, now));
      },
    );
  }
}
