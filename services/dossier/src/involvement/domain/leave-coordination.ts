import { coordinatorLeft, type Decision, happened, type Id } from '@rondetafel/contracts';
import { amsterdamDay } from '@rondetafel/policy';
import type { Coordinator } from '../../case/domain/coordinator.ts';
import { type CaseInvolvement, endCoordinators, sittingCoordinators } from './case-involvement.ts';

/**
 * Independent coordinators whose turn is over without somebody new in their place: access ends, and it is published, so
 * that nobody goes on counting on them (S000-6, S000-17). After a substitute the coordinator is who it was before (P-13).
 */
export function leaveCoordination(
  involvement: CaseInvolvement,
  which: (coordinator: Coordinator) => boolean,
  now: string,
): Decision<CaseInvolvement> {
  const isOver = (one: Coordinator) => one.kind === 'independent' && which(one);
  const next = endCoordinators(involvement, isOver, now);
  const [stays] = sittingCoordinators(next, 'independent', amsterdamDay(now));
  const left = involvement.coordinators.filter((one) => one.endedAt === null && isOver(one));
  const { caseId } = involvement;
  return {
    next,
    events: left.map(({ personId }) =>
      happened(coordinatorLeft, {
        caseId,
        personId,
        ...(stays && { stays: { personId: stays.personId, organisationId: stays.organisationId } }),
        leftAt: now,
      }),
    ),
  };
}

/** Escalation published that a turn is over: a substitute's, or that of all who coordinated (R-20, P-13). */
export const handBack = (
  involvement: CaseInvolvement,
  { assignmentId, substitute }: { readonly assignmentId: Id; readonly substitute: boolean },
  now: string,
): Decision<CaseInvolvement> =>
  leaveCoordination(involvement, ({ appointmentId }) => !substitute || appointmentId === assignmentId, now);
