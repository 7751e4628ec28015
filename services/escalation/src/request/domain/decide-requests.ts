import { type Id, Refusal, type RequestOutcome, requestDecided } from '@rondetafel/contracts';
import { amsterdamDay, type Municipality, permit } from '@rondetafel/policy';
import {
  changeAssignments,
  changeRequests,
  type EscalationCase,
  leadsToTable,
  openRequests,
  type Request,
  requesterOf,
} from '../../case/domain/escalation-case.ts';
import { type Said, type Step, say } from '../../case/domain/said.ts';
import { standingsIn, type Worker } from '../../case/domain/standing.ts';

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
): Step {
  permit(by, 'decide-request', standingsIn(theCase, by, municipality, amsterdamDay(now)), theCase.stage);
  const answered = openRequests(theCase, 'upscaling');
  if (answered.length === 0) {
    throw new Refusal('nothing-to-decide', 'Er staat geen verzoek open om over te beslissen.', 'S002-45');
  }
  const decided = changeRequests(theCase, (one) => answered.includes(one), { state: 'decided', outcome, decisionId });
  return {
    next: leaveIfNothingIsLeft(decided),
    says: answered.map((request) => saidDecided(request, decisionId, outcome, now)),
  };
}

/** Without a table to come or running, the coordinator has no business in the case any more (S000-6). */
export function leaveIfNothingIsLeft(theCase: EscalationCase): EscalationCase {
  if (theCase.requests.some((one) => leadsToTable(one) || one.state === 'open')) return theCase;
  return changeAssignments(theCase, ({ state }) => state !== 'ended', {
    state: 'ended',
    endedBecause: 'nothing-left-to-coordinate',
  });
}

export const saidDecided = (request: Request, decisionId: Id, outcome: RequestOutcome, now: string): Said =>
  say(requestDecided, {
    caseId: request.caseId,
    requestId: request.requestId,
    decisionId,
    direction: request.direction,
    outcome,
    requestedBy: requesterOf(request),
    decidedAt: now,
  });
