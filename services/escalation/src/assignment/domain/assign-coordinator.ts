import { type Code, coordinatorAsked, type Id, Refusal } from '@rondetafel/contracts';
import { amsterdamDay, type Municipality, permit } from '@rondetafel/policy';
import {
  type Assignment,
  asksForCoordinator,
  changeAssignments,
  type EscalationCase,
  leadOf,
  offerOf,
} from '../../case/domain/escalation-case.ts';
import { type Step, say } from '../../case/domain/said.ts';
import { standingsIn, type Worker } from '../../case/domain/standing.ts';
import { refuseUnlessIndependent } from './independence.ts';
import { reachCoordinator, refuseUnlessAsked } from './reach-coordinator.ts';

/** An IPC as the pool has them (S002-7, S002-22, S002-27). */
export interface Coordinator {
  readonly personId: Id;
  readonly organisationId: Id;
  readonly districts: readonly Code[];
  readonly expertise: readonly Code[];
  readonly available: boolean;
  readonly substituteId: Id | null;
}

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
): Step {
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
    says: [
      say(coordinatorAsked, { caseId, assignmentId, personId, urgent, ...(untilOn && { untilOn }), askedAt: now }),
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

/** What keeps a dispatcher from choosing this coordinator, in the order in which it is told. */
const bars: readonly { holds(choice: Choice): boolean; refusal(): Refusal }[] = [
  {
    holds: ({ coordinator }) => !coordinator.available,
    refusal: () =>
      new Refusal(
        'coordinator-unavailable',
        'Deze coördinator is nu niet beschikbaar. Kies de vervanger of iemand anders.',
        'S002-22',
      ),
  },
  {
    holds: ({ coordinator, theCase }) => !coordinator.districts.includes(theCase.district),
    refusal: () =>
      new Refusal(
        'coordinator-other-district',
        'Deze coördinator werkt niet voor dit stadsdeel. Kies iemand van het stadsdeel van de casus.',
        'S002-27',
      ),
  },
  {
    holds: ({ lead, coordinator }) => lead?.personId === coordinator.personId,
    refusal: () => new Refusal('coordinator-has-case', 'Deze coördinator heeft de casus al.', 'R-20'),
  },
  {
    holds: ({ untilOn, lead, today }) => untilOn !== undefined && (!lead || untilOn < today),
    refusal: () =>
      new Refusal(
        'substitute-impossible',
        'Vervangen kan alleen als er een coördinator is, en tot en met een dag die nog komt.',
        'P-13',
        'invalid',
      ),
  },
];
