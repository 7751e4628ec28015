import { coordinatorAsked, type Decision, happened, type Id, type Refusal } from '@rondetafel/contracts';
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
import type { Coordinator } from '../../coordinator/domain/coordinator.ts';
import { refuse } from '../../refuse.ts';
import { refuseUnlessIndependent } from './independence.ts';
import { reachCoordinator, refuseUnlessAsked } from './reach-coordinator.ts';

export interface AssignmentAsked {
  readonly assignmentId: Id;
  readonly by: Worker;
  readonly coordinator: Coordinator;
  /** Last day of a substitute, who leaves the lead in place (P-13); without it the assignment is for good. */
  readonly untilOn?: string | undefined;
}

/**
 * A dispatcher asks an IPC to take the case. It is an offer until the IPC declares independence by claiming it
 * (P-24); a coordinator who sits meanwhile stays until then. A new offer overtakes one that still waits.
 */
export function assignCoordinator(
  theCase: EscalationCase,
  { assignmentId, by, coordinator, untilOn }: AssignmentAsked,
  municipality: Municipality,
  now: string,
): Decision<EscalationCase> {
  const today = amsterdamDay(now);
  permit(by, 'assign-coordinator', standingsIn(theCase, by, municipality, today), theCase.stage);
  refuseUnlessAsked(theCase);
  const lead = leadOf(theCase);
  for (const bar of bars) if (bar.holds({ theCase, lead, coordinator, untilOn, today })) throw bar.refusal();
  refuseUnlessIndependent(theCase, coordinator, municipality, today);

  const offer: Assignment = {
    assignmentId,
    caseId: theCase.caseId,
    personId: coordinator.personId,
    organisationId: coordinator.organisationId,
    state: 'offered',
    untilOn: untilOn ?? null,
    replacesId: null,
    offeredById: by.personId,
    declaredAt: null,
    declinedAt: null,
    endedBecause: null,
  };
  const waiting = offerOf(theCase);
  const free = changeAssignments(theCase, (one) => one === waiting, {
    state: 'ended',
    endedBecause: 'offer-overtaken',
  });
  const { caseId, personId } = offer;
  const urgent = theCase.requests.some((request) => asksForCoordinator(request) && request.urgent);
  return {
    next: reachCoordinator({ ...free, assignments: [...free.assignments, offer] }, now),
    events: [
      happened(coordinatorAsked, { caseId, assignmentId, personId, urgent, ...(untilOn && { untilOn }), askedAt: now }),
    ],
  };
}

interface Choice {
  readonly theCase: EscalationCase;
  readonly lead: Assignment | undefined;
  readonly coordinator: Coordinator;
  readonly untilOn: string | undefined;
  readonly today: string;
}

/** What keeps a dispatcher from choosing this coordinator, in the order in which it is refused. */
const bars: readonly { holds(choice: Choice): boolean; refusal(): Refusal }[] = [
  {
    holds: ({ coordinator }) => !coordinator.available,
    refusal: () => refuse('coordinator-unavailable', { rule: 'S002-22' }),
  },
  {
    holds: ({ coordinator, theCase }) => !coordinator.districts.includes(theCase.district),
    refusal: () => refuse('coordinator-other-district', { rule: 'S002-27' }),
  },
  {
    holds: ({ lead, coordinator }) => lead?.personId === coordinator.personId,
    refusal: () => refuse('coordinator-has-case', { rule: 'R-20', facts: { reader: 'dispatcher' } }),
  },
  {
    holds: ({ untilOn, lead, today }) => untilOn !== undefined && (!lead || untilOn < today),
    refusal: () => refuse('substitute-impossible', { rule: 'P-13', kind: 'invalid' }),
  },
];
