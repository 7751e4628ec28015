import { asksForCoordinator, changeRequests, type EscalationCase } from '../../case/domain/escalation-case.ts';
import { refuse } from '../../refuse.ts';

/** @throws Refusal when nothing in the case waits for a coordinator or runs under one. */
export function refuseUnlessAsked(theCase: EscalationCase): void {
  if (theCase.requests.some(asksForCoordinator)) return;
  throw refuse('nothing-to-coordinate', { rule: 'S002-45' });
}

/** The second clock: offered or claimed, the requests have now reached a coordinator, if they had not before. */
export const reachCoordinator = (theCase: EscalationCase, now: string): EscalationCase =>
  changeRequests(theCase, (one) => asksForCoordinator(one) && one.receivedByCoordinatorAt === null, {
    receivedByCoordinatorAt: now,
  });
