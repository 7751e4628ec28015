import { type Id, Refusal, requestWithdrawn } from '@rondetafel/contracts';
import { amsterdamDay, type Municipality, permit } from '@rondetafel/policy';
import { changeRequests, type EscalationCase, requesterOf } from '../../case/domain/escalation-case.ts';
import { type Step, say } from '../../case/domain/said.ts';
import { standingsIn, type Worker } from '../../case/domain/standing.ts';
import { leaveIfNothingIsLeft } from './decide-requests.ts';

/**
 * Who asked, or typed it for the one who asked (P-4), takes the request back while it has no answer. Others of the
 * same case stay (P-3); when none is left, nobody coordinates.
 */
export function withdrawRequest(
  theCase: EscalationCase,
  { requestId, by }: { requestId: Id; by: Worker },
  municipality: Municipality,
  now: string,
): Step {
  permit(by, 'withdraw-request', standingsIn(theCase, by, municipality, amsterdamDay(now)), theCase.stage);
  const request = theCase.requests.find((one) => one.requestId === requestId);
  if (!request || (request.requestedById !== by.personId && request.enteredById !== by.personId)) {
    throw new Refusal('request-unknown', 'Dit verzoek bestaat niet of is niet van u.', 'P-3', 'unknown');
  }
  if (request.state !== 'open') {
    throw new Refusal(
      'request-answered',
      'Dit verzoek heeft al een antwoord of is al ingetrokken. Intrekken kan niet meer.',
      'S002-45',
    );
  }
  return {
    next: leaveIfNothingIsLeft(changeRequests(theCase, (one) => one === request, { state: 'withdrawn' })),
    says: [
      say(requestWithdrawn, {
        caseId: theCase.caseId,
        requestId,
        requestedBy: requesterOf(request),
        withdrawnAt: now,
      }),
    ],
  };
}
