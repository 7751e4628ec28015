import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { Refusal } from '@rondetafel/contracts';
import { type Actor, Clock, Database, LocalRules, type Tx } from '@rondetafel/platform';
import type { Municipality } from '@rondetafel/policy';
import { In } from 'typeorm';
import { lockAdvice, turnIntoRequest } from '../advice/advice.service.ts';
import { requestTable } from '../case/case.table.ts';
import { beginCase, caseUnknown, lockCase, saveCase } from '../case/case-store.ts';
import { workerOf } from '../case/worker.ts';
import { coordinatorTable } from '../coordinator/coordinator.table.ts';
import { organisationTable } from '../directory/directory.table.ts';
import { assignCoordinator } from '../domain/assign-coordinator.ts';
import { claimCase } from '../domain/claim-case.ts';
import { decideRequests } from '../domain/decide-requests.ts';
import { answerDownscaling, requestDownscaling } from '../domain/downscaling.ts';
import { declineOffer } from '../domain/end-assignment.ts';
import type { EscalationCase } from '../domain/escalation-case.ts';
import type { NamedParty } from '../domain/known-party.ts';
import { requestUpscaling } from '../domain/request-upscaling.ts';
import type { Step } from '../domain/said.ts';
import type { Worker } from '../domain/standing.ts';
import { withdrawRequest } from '../domain/withdraw-request.ts';
import { keepContent } from './content.ts';
import { keepDecision } from './decision.ts';
import type {
  AnswerInput,
  AssignInput,
  ClaimInput,
  DecideInput,
  DownscalingInput,
  UpscalingInput,
} from './request-input.ts';

/** What a command reads besides its input: the locked case, who acts, and when. */
interface Moment {
  readonly tx: Tx;
  readonly by: Worker;
  readonly now: string;
  readonly municipality: Municipality;
}

@Injectable()
export class RequestService {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly local: LocalRules,
  ) {}

  /** A request, and on one screen with it the claim and the decision of the coordinator who took the call (P-4). */
  askUpscaling(actor: Actor, input: UpscalingInput) {
    const { caseId, adviceId, claim, decision } = input;
    const [requestId, assignmentId, decisionId] = [randomUUID(), randomUUID(), randomUUID()];
    return this.command(actor, 'request-upscaling', `case:${caseId}`, async ({ tx, by, now, municipality }) => {
      const before = await beginCase(tx, caseId, input.district);
      const advice = adviceId ? await lockAdvice(tx, adviceId) : undefined;
      const texts = {
        explanation: input.explanation,
        ...(input.belowCriterionReason && { belowCriterion: input.belowCriterionReason }),
        ...(input.backDatingReason && { backDating: input.backDatingReason }),
        ...(input.safetySignal && { safetySignal: input.safetySignal.reason }),
      };
      const asked = requestUpscaling(
        before,
        {
          ...input,
          ...{ requestId, by, advice, texts },
          receivedAt: utc(input.receivedAt) ?? now,
          receivedByCoordinatorAt: utc(input.receivedByCoordinatorAt),
          parties: await this.sorted(tx, input.parties),
        },
        { municipality, now, newId: randomUUID },
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
      const { route, trigger, members, criterion } = asked.content;
      const request = latest().requests.find((one) => one.requestId === requestId)!;
      await keepContent(tx, request, { details: { route, trigger, criterion }, texts, needs: members });
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

  askDownscaling(actor: Actor, input: DownscalingInput) {
    const { caseId, accessPointId, conditions, awardInadequate, backDatingReason } = input;
    const requestId = randomUUID();
    return this.command(actor, 'request-downscaling', `case:${caseId}`, async ({ tx, by, now, municipality }) => {
      const before = await beginCase(tx, caseId, input.district);
      const access = await tx.repository(organisationTable).findOneBy({ organisationId: accessPointId });
      const texts = { awardInadequate, ...(backDatingReason && { backDating: backDatingReason }) };
      const step = requestDownscaling(
        before,
        {
          ...{ requestId, by, conditions, texts, urgent: input.urgent },
          accessPoint: { organisationId: accessPointId, kind: access?.kind ?? 'unknown' },
          receivedAt: utc(input.receivedAt) ?? now,
          parties: await this.sorted(tx, input.parties),
        },
        { municipality, now, newId: randomUUID },
      );
      await saveCase(tx, before, step);
      const request = step.next.requests.find((one) => one.requestId === requestId)!;
      await keepContent(tx, request, { details: { conditions }, texts, needs: [] });
      tx.processed({ activity: 'request', subjects: before.memberIds ?? [] });
      return { caseId, requestId };
    });
  }

  assign(actor: Actor, requestId: string, { coordinatorId, untilOn }: AssignInput) {
    const assignmentId = randomUUID();
    return this.inCase(actor, 'assign-coordinator', requestId, async (theCase, { tx, by, now, municipality }) => {
      const coordinator = await tx.repository(coordinatorTable).findOneBy({ personId: coordinatorId });
      if (!coordinator) {
        throw new Refusal(
          'coordinator-unknown',
          'Deze persoon is geen onafhankelijk procescoördinator.',
          'S002-27',
          'invalid',
        );
      }
      await saveCase(
        tx,
        theCase,
        assignCoordinator(theCase, { assignmentId, by, coordinator, untilOn }, municipality, now),
      );
      return { assignmentId };
    });
  }

  claim(actor: Actor, requestId: string, { independenceDeclared }: ClaimInput) {
    const asked = { assignmentId: randomUUID(), declaresIndependence: independenceDeclared };
    return this.inCase(actor, 'claim-case', requestId, async (theCase, { tx, by, now, municipality }) => {
      const step = claimCase(theCase, { ...asked, by }, municipality, now);
      await saveCase(tx, theCase, step);
      const mine = step.next.assignments.find((one) => one.state === 'active' && one.personId === by.personId);
      return { assignmentId: mine!.assignmentId };
    });
  }

  decline(actor: Actor, requestId: string): Promise<void> {
    return this.inCase(actor, 'decline-case', requestId, async (theCase, { tx, by }) => {
      await saveCase(tx, theCase, { next: declineOffer(theCase, by), says: [] });
    });
  }

  decide(actor: Actor, requestId: string, { outcome, motivation }: DecideInput) {
    const decisionId = randomUUID();
    return this.inCase(actor, 'decide-request', requestId, async (theCase, { tx, by, now, municipality }) => {
      const { caseId, memberIds } = theCase;
      await saveCase(tx, theCase, decideRequests(theCase, { decisionId, by, outcome }, municipality, now));
      await keepDecision(tx, { decisionId, caseId, decidedById: by.personId, decidedAt: now, motivation });
      tx.processed({ activity: 'decision', subjects: memberIds ?? [] });
      return { decisionId };
    });
  }

  /** The access point's answer to a request to scale down (S002-50). */
  answer(actor: Actor, requestId: string, { outcome, motivation }: AnswerInput) {
    const decisionId = randomUUID();
    return this.inCase(actor, 'answer-downscaling', requestId, async (theCase, { tx, by, now }) => {
      const { caseId, memberIds } = theCase;
      await saveCase(tx, theCase, answerDownscaling(theCase, { requestId, decisionId, by, outcome }, now));
      await keepDecision(tx, { decisionId, caseId, decidedById: by.personId, decidedAt: now, motivation });
      tx.processed({ activity: 'decision', subjects: memberIds ?? [] });
      return { decisionId };
    });
  }

  withdraw(actor: Actor, requestId: string): Promise<void> {
    return this.inCase(actor, 'withdraw-request', requestId, async (theCase, { tx, by, now, municipality }) => {
      await saveCase(tx, theCase, withdrawRequest(theCase, { requestId, by }, municipality, now));
    });
  }

  private command<T>(actor: Actor, action: string, object: string, work: (moment: Moment) => Promise<T>): Promise<T> {
    const { municipality } = this.local;
    return this.database.inTransaction(actor, async (tx) => {
      tx.audit({ action, object });
      const by = await workerOf(tx, actor, municipality);
      return work({ tx, by, now: this.clock.now().toISOString(), municipality });
    });
  }

  private inCase<T>(
    actor: Actor,
    action: string,
    requestId: string,
    work: (theCase: EscalationCase, moment: Moment) => Promise<T>,
  ): Promise<T> {
    return this.command(actor, action, `request:${requestId}`, async (moment) => {
      const request = await moment.tx.repository(requestTable).findOneBy({ requestId });
      const theCase = request && (await lockCase(moment.tx, request.caseId));
      // Not there, or not for this person: the same answer.
      if (!theCase) throw caseUnknown();
      return work(theCase, moment);
    });
  }

  /** The directory says what sort of organisation a party is; what the requester says counts until it does (P-27). */
  private async sorted(tx: Tx, parties: readonly NamedParty[]): Promise<NamedParty[]> {
    if (parties.length === 0) return [];
    const organisationIds = parties.map(({ organisationId }) => organisationId);
    const listed = await tx.repository(organisationTable).findBy({ organisationId: In(organisationIds) });
    return parties.map((party) => ({
      ...party,
      organisationKind:
        listed.find((one) => one.organisationId === party.organisationId)?.kind ?? party.organisationKind,
    }));
  }
}

/** In the one form that the domain compares. */
function utc(instant: string): string;
function utc(instant: string | undefined): string | undefined;
function utc(instant: string | undefined): string | undefined {
  return instant && new Date(instant).toISOString();
}
