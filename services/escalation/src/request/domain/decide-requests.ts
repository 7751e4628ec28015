import {
  type Decision,
  type DomainEvent,
  happened,
  type Id,
  type RequestOutcome,
  requestDecided,
} from '@rondetafel/contracts';
import { amsterdamDay, type Municipality, permit } from '@rondetafel/policy';
import { leaveIfNothingIsLeft } from '../../assignment/domain/end-assignment.ts';
import {
  changeRequests,
  type EscalationCase,
  openRequests,
  type Request,
  requesterOf,
} from '../../case/domain/escalation-case.ts';
import { standingsIn, type Worker } from '../../case/domain/standing.ts';
import { refuse } from '../../refuse.ts';

export interface DecisionAsked {
  readonly decisionId: Id;
  readonly by: Worker;
  /** Scaling up is needed, or other possibilities remain (S002-45). Only the access point can say that it solves it. */
  readonly outcome: Exclude<RequestOutcome, 'access-solves'>;
}

/**
 * The IPC decides (S002-45): one decision answers every open request to scale up, so that each requester gets an
 * answer (P-3). The motivation is the decision's own text and stays in this service, encrypted.
 */
export function decideRequests(
  theCase: EscalationCase,
  { decisionId, by, outcome }: DecisionAsked,
  municipality: Municipality,
  now: string,
): Decision<EscalationCase> {
  permit(by, 'decide-request', standingsIn(theCase, by, municipality, amsterdamDay(now)), theCase.stage);
  const answered = openRequests(theCase, 'upscaling');
  if (answered.length === 0) {
    throw refuse('nothing-to-decide', { rule: 'S002-45' });
  }
  const decided = changeRequests(theCase, (one) => answered.includes(one), { state: 'decided', outcome, decisionId });
  return {
    next: leaveIfNothingIsLeft(decided),
    events: answered.map((request) => decidedFor(request, decisionId, outcome, now)),
  };
}

/** Each requester is notified of the answer to their own request (P-3). */
export const decidedFor = (request: Request, decisionId: Id, outcome: RequestOutcome, now: string): DomainEvent =>
  happened(requestDecided, {
    caseId: request.caseId,
    requestId: request.requestId,
    decisionId,
    direction: request.direction,
    outcome,
    requestedBy: requesterOf(request),
    decidedAt: now,
  });
