import {
  coordinatorAppointed,
  coordinatorRefused,
  type Day,
  type Decision,
  type DomainEvent,
  happened,
  type Id,
  type Instant,
  inTurn,
} from '@rondetafel/contracts';
import { amsterdamDay } from '@rondetafel/policy';
import type { Coordinator } from '../../case/domain/coordinator.ts';
import { type CaseInvolvement, endCoordinators } from './case-involvement.ts';
import type { Circumstances } from './circumstances.ts';
import { conflictOf } from './independence.ts';
import { seatRegularCoordinator } from './regular-coordinator.ts';

/** An independent coordinator as escalation names one. */
export interface Assigned {
  readonly assignmentId: Id;
  readonly personId: Id;
  readonly organisationId: Id;
  /** Who keeps the case while this one stands in to `untilOn` (P-13); without it the case changes hands for good. */
  readonly standsInForId?: Id | undefined;
  readonly untilOn?: Day | undefined;
}

/**
 * Dossier is the arbiter of independence: it knows who helps this household. It appoints whom escalation assigned, with
 * access from now on, or refuses, and then whoever sat stays (S002-21, P-24). An ended case has no coordinator.
 */
export function judgeCoordinator(
  involvement: CaseInvolvement,
  assigned: Assigned,
  circumstances: Circumstances,
): Decision<CaseInvolvement> {
  const { municipality, now } = circumstances;
  const { caseId, stage, coordinators } = involvement;
  if (coordinators.some(({ appointmentId }) => appointmentId === assigned.assignmentId)) {
    return { next: involvement, events: [] };
  }
  const ended = stage === 'closed' || stage === 'erased';
  const refusal = ended ? 'case-ended' : conflictOf(involvement, assigned, municipality, amsterdamDay(now));
  if (refusal) {
    const { assignmentId, personId } = assigned;
    const refused = { caseId, assignmentId, personId, refusal, refusedAt: now };
    return { next: involvement, events: [happened(coordinatorRefused, refused)] };
  }
  return inTurn(
    involvement,
    (before) => appoint(before, assigned, now),
    (appointed) => seatRegularCoordinator(appointed, circumstances),
  );
}

function appoint(involvement: CaseInvolvement, assigned: Assigned, now: Instant): Decision<CaseInvolvement> {
  const coordinator: Coordinator = {
    appointmentId: assigned.assignmentId,
    caseId: involvement.caseId,
    personId: assigned.personId,
    organisationId: assigned.organisationId,
    kind: 'independent',
    standsInForId: assigned.standsInForId ?? null,
    untilOn: assigned.untilOn ?? null,
    appointedAt: now,
    endedAt: null,
  };
  // A substitute comes beside the coordinator; anybody else in the place of all who coordinated (S000-7, P-13).
  const left = coordinator.standsInForId
    ? involvement
    : endCoordinators(involvement, ({ kind }) => kind === 'independent', now);
  return {
    next: { ...left, coordinators: [...left.coordinators, coordinator] },
    events: [appointedEvent(coordinator)],
  };
}

export function appointedEvent(coordinator: Coordinator): DomainEvent {
  const { caseId, appointmentId, personId, organisationId, kind, standsInForId, untilOn, appointedAt } = coordinator;
  return happened(coordinatorAppointed, {
    caseId,
    personId,
    organisationId,
    kind,
    assignmentId: appointmentId,
    ...(standsInForId && { standsInFor: standsInForId }),
    ...(untilOn && { untilOn }),
    appointedAt,
  });
}
