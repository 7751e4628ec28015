import { coordinatorNoLongerAsked, type Decision, happened } from '@rondetafel/contracts';
import { amsterdamDay, type Municipality, permit } from '@rondetafel/policy';
import { changeAssignments, type EscalationCase, leadOf, offerOf } from '../../case/domain/escalation-case.ts';
import { standingsIn, type Worker } from '../../case/domain/standing.ts';
import { refuse } from '../../refuse.ts';
import { refuseUnlessAsked } from './reach-coordinator.ts';

/** The inverse of `assignCoordinator`: a dispatcher takes the question back that nobody has answered yet. */
export function takeBackOffer(
  theCase: EscalationCase,
  by: Worker,
  municipality: Municipality,
  now: string,
): Decision<EscalationCase> {
  permit(by, 'assign-coordinator', standingsIn(theCase, by, municipality, amsterdamDay(now)), theCase.stage);
  const offer = offerOf(theCase);
  if (!offer) throw refuse('offer-answered', { rule: 'R-20' });
  const { caseId } = theCase;
  const { assignmentId, personId } = offer;
  return {
    next: changeAssignments(theCase, (one) => one === offer, { state: 'ended', endedBecause: 'offer-taken-back' }),
    events: [happened(coordinatorNoLongerAsked, { caseId, assignmentId, personId, takenBackAt: now })],
  };
}

/**
 * The inverse of `declineOffer`: who said no is asked again, on the day of the no and as long as nobody else has the case
 * or is asked (P-24). After that day the dispatcher counts on it (0088). Nobody heard of the no, so nobody hears that it is
 * taken back.
 */
export function takeBackDecline(theCase: EscalationCase, by: Worker, now: string): Decision<EscalationCase> {
  const declined = theCase.assignments.findLast(
    ({ personId, endedBecause }) => personId === by.personId && endedBecause === 'declined',
  );
  if (!declined) throw refuse('no-offer', { rule: 'R-20' });
  const { declinedAt } = declined;
  if (!declinedAt || amsterdamDay(declinedAt) !== amsterdamDay(now)) throw refuse('decline-stands', { rule: 'R-20' });
  if (leadOf(theCase) || offerOf(theCase)) throw refuse('assigned-to-another', { rule: 'R-20' });
  refuseUnlessAsked(theCase);
  const next = changeAssignments(theCase, (one) => one === declined, {
    state: 'offered',
    declinedAt: null,
    endedBecause: null,
  });
  return { next, events: [] };
}
