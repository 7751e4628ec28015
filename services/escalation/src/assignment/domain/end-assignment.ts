import type { CoordinatorRefusal, Decision, Id } from '@rondetafel/contracts';
import {
  type Assignment,
  type AssignmentEnd,
  changeAssignments,
  type EscalationCase,
  leadsToTable,
  offerOf,
} from '../../case/domain/escalation-case.ts';
import type { Worker } from '../../case/domain/standing.ts';
import { refuse } from '../../refuse.ts';

/** The IPC whom a dispatcher asked gives the case back: no time, or not independent (P-24). */
export function declineOffer(theCase: EscalationCase, by: Worker, now: string): Decision<EscalationCase> {
  const offer = offerOf(theCase);
  if (offer?.personId !== by.personId) {
    throw refuse('no-offer', { rule: 'R-20' });
  }
  const next = changeAssignments(theCase, (one) => one === offer, {
    state: 'ended',
    declinedAt: now,
    endedBecause: 'declined',
  });
  return { next, events: [] };
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
): Decision<EscalationCase> {
  const refused = theCase.assignments.find((one) => one.assignmentId === assignmentId && one.state === 'active');
  if (!refused) return { next: theCase, events: [] };
  const ended = changeAssignments(theCase, (one) => one === refused, {
    state: 'ended',
    endedBecause: endOfRefusal[refusal],
  });
  const isReplaced = (one: Assignment) => one.assignmentId === refused.replacesId && one.endedBecause === 'replaced';
  return { next: changeAssignments(ended, isReplaced, { state: 'active', endedBecause: null }), events: [] };
}

/** Without a table to come or running, the coordinator has no business in the case any more (S000-6). */
export function leaveIfNothingIsLeft(theCase: EscalationCase): EscalationCase {
  if (theCase.requests.some((one) => leadsToTable(one) || one.state === 'open')) return theCase;
  return changeAssignments(theCase, ({ state }) => state !== 'ended', {
    state: 'ended',
    endedBecause: 'nothing-left-to-coordinate',
  });
}
