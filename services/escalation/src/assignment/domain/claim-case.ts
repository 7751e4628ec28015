import { coordinatorAssigned, coordinatorReplaced, type Id, Refusal } from '@rondetafel/contracts';
import { amsterdamDay, type Municipality, permit } from '@rondetafel/policy';
import {
  type Assignment,
  asksForCoordinator,
  changeAssignments,
  type EscalationCase,
  leadOf,
  offerOf,
} from '../../case/domain/escalation-case.ts';
import { type Said, type Step, say } from '../../case/domain/said.ts';
import { standingsIn, type Worker } from '../../case/domain/standing.ts';
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
): Step & { assignment: Assignment } {
  const { by, declaresIndependence } = asked;
  const today = amsterdamDay(now);
  permit(by, 'claim-request', standingsIn(theCase, by, municipality, today), theCase.stage);
  refuseUnlessAsked(theCase);
  const lead = leadOf(theCase);
  const offer = offerOf(theCase);
  const mine = offer?.personId === by.personId ? offer : undefined;
  if (lead?.personId === by.personId) throw new Refusal('coordinator-has-case', 'U heeft deze casus al.', 'R-20');
  if (!mine && (lead || offer)) {
    throw new Refusal(
      'assigned-to-another',
      'Deze casus is al aan een andere coördinator toegewezen. Overleg met de verdeler als dat anders moet.',
      'R-20',
    );
  }
  if (!declaresIndependence) {
    throw new Refusal(
      'independence-not-declared',
      'Verklaar eerst dat u geen rol heeft in de hulp aan dit huishouden.',
      'P-24',
      'invalid',
    );
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
    endedBecause: null,
  };
  const before =
    untilOn === null ? changeAssignments(theCase, isActive, { state: 'ended', endedBecause: 'replaced' }) : theCase;
  const others = before.assignments.filter(({ assignmentId }) => assignmentId !== assignment.assignmentId);
  const next = reachCoordinator({ ...before, assignments: [...others, assignment] }, now);
  return { next, assignment, says: [lead ? saidReplaced(assignment, lead, now) : saidAssigned(next, assignment, now)] };
}

const isActive = ({ state }: Assignment) => state === 'active';

function saidAssigned(theCase: EscalationCase, assignment: Assignment, now: string): Said {
  const { caseId, assignmentId, personId, organisationId, offeredById } = assignment;
  const waiting = theCase.requests.filter(asksForCoordinator);
  return say(coordinatorAssigned, {
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

function saidReplaced(assignment: Assignment, before: Assignment, now: string): Said {
  const { caseId, assignmentId, personId, organisationId, untilOn } = assignment;
  return say(coordinatorReplaced, {
    caseId,
    assignmentId,
    previousPersonId: before.personId,
    personId,
    organisationId,
    ...(untilOn && { untilOn }),
    replacedAt: now,
  });
}
