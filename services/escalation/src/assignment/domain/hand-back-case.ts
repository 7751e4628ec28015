import { caseHandedBack, type Decision, happened } from '@rondetafel/contracts';
import { amsterdamDay, type Municipality, permit } from '@rondetafel/policy';
import {
  type Assignment,
  changeAssignments,
  type EscalationCase,
  type HandBackReason,
  handBackReasons,
  leadOf,
  leadsToTable,
} from '../../case/domain/escalation-case.ts';
import { standingsIn, type Worker } from '../../case/domain/standing.ts';
import { refuse } from '../../refuse.ts';

export interface HandBackAsked {
  readonly by: Worker;
  readonly reason: HandBackReason;
}

/**
 * The coordinator, or the dispatcher in their place, gives the case back: it waits for a coordinator again, and the term
 * runs on. Once a round table was decided on it is never without one: then the dispatcher asks another, and whoever
 * sits stays until that one declares. A substitute may stop at any time, since the lead stays (P-13).
 */
export function handBackCase(
  theCase: EscalationCase,
  { by, reason }: HandBackAsked,
  municipality: Municipality,
  now: string,
): Decision<EscalationCase> {
  permit(by, 'hand-back-case', standingsIn(theCase, by, municipality, amsterdamDay(now)), theCase.stage);
  const lead = leadOf(theCase);
  const own = theCase.assignments.find(({ state, personId }) => state === 'active' && personId === by.personId);
  const turn = own ?? lead;
  if (!turn) {
    throw refuse('nobody-coordinates', { rule: 'R-20' });
  }
  if (turn === lead && theCase.requests.some(leadsToTable)) {
    throw refuse('round-table-decided', { rule: 'P-13' });
  }
  // Who stands in for a coordinator who goes has nobody to stand in for (P-13).
  const isOver = (one: Assignment) => one.state === 'active' && (turn === lead || one === turn);
  return {
    next: changeAssignments(theCase, isOver, { state: 'ended', endedBecause: `handed-back-${reason}` }),
    events: [
      happened(caseHandedBack, {
        caseId: theCase.caseId,
        assignmentId: turn.assignmentId,
        personId: turn.personId,
        substitute: turn !== lead,
        handedBackById: by.personId,
        ...(turn.offeredById && { askedById: turn.offeredById }),
        handedBackAt: now,
      }),
    ],
  };
}

/** Who gave the case back and why, for whoever looks for the next one; a claim that was undone says nothing of anybody. */
export function handedBackIn({ assignments }: EscalationCase): { coordinatorId: string; reason: HandBackReason }[] {
  return assignments.flatMap(({ personId: coordinatorId, endedBecause }) =>
    handBackReasons
      .filter((reason) => reason !== 'by-mistake' && endedBecause === `handed-back-${reason}`)
      .map((reason) => ({ coordinatorId, reason })),
  );
}
