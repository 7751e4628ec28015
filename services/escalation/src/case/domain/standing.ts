import type { Code, Professional } from '@rondetafel/contracts';
import { type Municipality, type Standing, type Subject, standingOfParty } from '@rondetafel/policy';
import { coordinates, type EscalationCase, type Involvement } from './escalation-case.ts';

/** Who acts: the token's person and roles, and the districts that escalation knows them to serve. */
export interface Worker extends Subject, Professional {
  /** As a dispatcher. */
  readonly dispatches: readonly Code[];
  /** As an IPC of the pool (S002-27). */
  readonly coordinatesIn: readonly Code[];
}

/** How somebody stands towards a case, for the rights table. Roles are the table's business, not asked here. */
export function standingsIn(
  theCase: EscalationCase,
  worker: Worker,
  municipality: Pick<Municipality, 'assignment'>,
  today: string,
): Standing[] {
  const { personId } = worker;
  const everywhere = municipality.assignment.dispatchersServe === 'municipality';
  const held: [Standing, boolean][] = [
    ['requester', theCase.reportedById === personId || asked(theCase, personId)],
    ['coordinator', theCase.regularCoordinatorId === personId],
    ['independent-coordinator', coordinates(theCase, personId, today)],
    ['pool-coordinator', worker.coordinatesIn.includes(theCase.district)],
    ['district-dispatcher', everywhere || worker.dispatches.includes(theCase.district)],
  ];
  const parts = partsOf(theCase, personId, today);
  return [
    ...held.filter(([, holds]) => holds).map(([standing]) => standing),
    ...parts.map(({ role }) => standingOfParty[role]),
  ];
}

/** Is this person in the case by their own doing? Who serves its district, or typed for another, is not (P-4). */
export const takesPart = (theCase: EscalationCase, personId: string, today: string): boolean =>
  [theCase.reportedById, theCase.regularCoordinatorId].includes(personId) ||
  theCase.requests.some((one) => one.requestedById === personId) ||
  coordinates(theCase, personId, today) ||
  partsOf(theCase, personId, today).length > 0;

const partsOf = ({ involvements }: EscalationCase, personId: string, today: string): Involvement[] =>
  involvements.filter(
    (one) => one.personId === personId && !one.left && !one.hidden && (one.untilOn === null || today <= one.untilOn),
  );

const asked = (theCase: EscalationCase, personId: string): boolean =>
  theCase.requests.some((one) => one.requestedById === personId || one.enteredById === personId);
