import {
  coordinatorAssigned,
  coordinatorReplaced,
  type Decision,
  type DomainEvent,
  happened,
  type Id,
} from '@rondetafel/contracts';
import { amsterdamDay, type Municipality, permit } from '@rondetafel/policy';
import {
  type Assignment,
  asksForCoordinator,
  changeAssignments,
  type EscalationCase,
  leadOf,
  offerOf,
} from '../../case/domain/escalation-case.ts';
import { standingsIn, type Worker } from '../../case/domain/standing.ts';
import { refuse } from '../../refuse.ts';
import { refuseUnlessIndependent } from './independence.ts';
import { reachCoordinator, refuseUnlessAsked } from './reach-coordinator.ts';

export interface ClaimAsked {
  /** For the assignment, where the claim answers no offer. */
  readonly assignmentId: Id;
  readonly by: Worker;
  /** "I have no role in the support of this household" (S002-21, P-24). */
  readonly declaresIndependence: boolean;
}

/**
 * An IPC takes the case: one that nobody has, or one that a dispatcher offered. The declaration is the IPC's, the
 * system's check comes on top (P-24), and dossier, arbiter of independence, has the last word (`reopenAssignment`).
 */
export function claimCase(
  theCase: EscalationCase,
  asked: ClaimAsked,
  municipality: Municipality,
  now: string,
): Decision<EscalationCase> & { assignment: Assignment } {
  const { by, declaresIndependence } = asked;
  const today = amsterdamDay(now);
  permit(by, 'claim-request', standingsIn(theCase, by, municipality, today), theCase.stage);
  refuseUnlessAsked(theCase);
  const lead = leadOf(theCase);
  const offer = offerOf(theCase);
  const mine = offer?.personId === by.personId ? offer : undefined;
  if (lead?.personId === by.personId) {
    throw refuse('coordinator-has-case', { rule: 'R-20', facts: { reader: 'coordinator' } });
  }
  if (!mine && (lead || offer)) {
    throw refuse('assigned-to-another', { rule: 'R-20' });
  }
  if (!declaresIndependence) {
    throw refuse('independence-not-declared', { rule: 'P-24', kind: 'invalid' });
  }
  refuseUnlessIndependent(theCase, by, municipality, today);

  const untilOn = lead ? (mine?.untilOn ?? null) : null;
  const assignment: Assignment = {
    assignmentId: mine?.assignmentId ?? asked.assignmentId,
    caseId: theCase.caseId,
    personId: by.personId,
    organisationId: by.organisationId,
    state: 'active',
    untilOn,
    replacesId: lead?.assignmentId ?? null,
    offeredById: mine?.offeredById ?? null,
    declaredAt: now,
    declinedAt: null,
    endedBecause: null,
  };
  const before =
    untilOn === null ? changeAssignments(theCase, isActive, { state: 'ended', endedBecause: 'replaced' }) : theCase;
  const others = before.assignments.filter(({ assignmentId }) => assignmentId !== assignment.assignmentId);
  const next = reachCoordinator({ ...before, assignments: [...others, assignment] }, now);
  return { next, assignment, events: [lead ? replaced(assignment, lead, now) : assigned(next, assignment, now)] };
}

const isActive = ({ state }: Assignment) => state === 'active';

function assigned(theCase: EscalationCase, assignment: Assignment, now: string): DomainEvent {
  const { caseId, assignmentId, personId, organisationId, offeredById } = assignment;
  const waiting = theCase.requests.filter(asksForCoordinator);
  return happened(coordinatorAssigned, {
    caseId,
    assignmentId,
    personId,
    organisationId,
    claimed: offeredById === null,
    urgent: waiting.some(({ urgent }) => urgent),
    assignedAt: now,
    receivedByCoordinatorAt: waiting.map((one) => one.receivedByCoordinatorAt ?? now).sort()[0] ?? now,
  });
}

function replaced(assignment: Assignment, before: Assignment, now: string): DomainEvent {
  const { caseId, assignmentId, personId, organisationId, untilOn } = assignment;
  return happened(coordinatorReplaced, {
    caseId,
    assignmentId,
    previousPersonId: before.personId,
    personId,
    organisationId,
    ...(untilOn && { untilOn }),
    replacedAt: now,
  });
}
