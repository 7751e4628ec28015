import { type Decision, happened, type Id, requestWithdrawn } from '@rondetafel/contracts';
import { amsterdamDay, type Municipality, permit } from '@rondetafel/policy';
import { leaveIfNothingIsLeft } from '../../assignment/domain/end-assignment.ts';
import { changeRequests, type EscalationCase, requesterOf } from '../../case/domain/escalation-case.ts';
import { standingsIn, type Worker } from '../../case/domain/standing.ts';
import { refuse } from '../../refuse.ts';

/**
 * Who asked, or typed it for the one who asked (P-4), takes the request back while it has no answer. Others of the
 * same case stay (P-3); when none is left, nobody coordinates.
 */
export function withdrawRequest(
  theCase: EscalationCase,
  { requestId, by }: { requestId: Id; by: Worker },
  municipality: Municipality,
  now: string,
): Decision<EscalationCase> {
  permit(by, 'withdraw-request', standingsIn(theCase, by, municipality, amsterdamDay(now)), theCase.stage);
  const request = theCase.requests.find((one) => one.requestId === requestId);
  if (!request || (request.requestedById !== by.personId && request.enteredById !== by.personId)) {
    throw refuse('request-unknown', { rule: 'P-3', kind: 'unknown', facts: { reader: 'requester' } });
  }
  if (request.state !== 'open') {
    throw refuse('request-answered', { rule: 'S002-45', facts: { reader: 'requester' } });
  }
  return {
    next: leaveIfNothingIsLeft(changeRequests(theCase, (one) => one === request, { state: 'withdrawn' })),
    events: [
      happened(requestWithdrawn, {
        caseId: theCase.caseId,
        requestId,
        requestedBy: requesterOf(request),
        withdrawnAt: now,
      }),
    ],
  };
}
