import { type CoordinatorRefusal, type Id, Refusal } from '@rondetafel/contracts';
import {
  type AssignmentEnd,
  changeAssignments,
  changeRequests,
  type EscalationCase,
  leadsToTable,
  offerOf,
} from '../../case/domain/escalation-case.ts';
import type { Worker } from '../../case/domain/standing.ts';

/** The IPC whom a dispatcher asked gives the case back: no time, or not independent (P-24). */
export function declineOffer(theCase: EscalationCase, by: Worker): EscalationCase {
  const offer = offerOf(theCase);
  if (offer?.personId !== by.personId) {
    throw new Refusal('no-offer', 'Deze casus is u niet aangeboden, of u heeft al geantwoord.', 'R-20', 'conflict');
  }
  return changeAssignments(theCase, (one) => one === offer, { state: 'ended', endedBecause: 'declined' });
}

const endOfRefusal = {
  'person-gives-support': 'not-independent',
  'organisation-gives-support': 'not-independent',
  'case-ended': 'case-ended',
} satisfies Record<CoordinatorRefusal, AssignmentEnd>;

/**
 * Dossier refused the coordinator (S002-21, P-24): the case waits for another one. Whom the refused one had replaced
 * never left in dossier's eyes, and has the case again until somebody else is found. A refusal of an assignment that
 * ended meanwhile changes nothing. What the refused coordinator decided stands: the requester has that answer.
 */
export function reopenAssignment(
  theCase: EscalationCase,
  { assignmentId, refusal }: { assignmentId: Id; refusal: CoordinatorRefusal },
): EscalationCase {
  const refused = theCase.assignments.find((one) => one.assignmentId === assignmentId && one.state === 'active');
  if (!refused) return theCase;
  const ended = changeAssignments(theCase, (one) => one === refused, {
    state: 'ended',
    endedBecause: endOfRefusal[refusal],
  });
  return changeAssignments(ended, (one) => one.assignmentId === refused.replacesId && one.endedBecause === 'replaced', {
    state: 'active',
    endedBecause: null,
  });
}

/** Coordination of the case is over: handed over to an involved professional (S002-20), or the case closed (P-20). */
export function endCoordination(theCase: EscalationCase, because: 'handed-over' | 'case-ended'): EscalationCase {
  const over = changeAssignments(theCase, ({ state }) => state !== 'ended', { state: 'ended', endedBecause: because });
  return changeRequests(over, (one) => leadsToTable(one) || (because === 'case-ended' && one.state === 'open'), {
    state: 'ended',
  });
}
