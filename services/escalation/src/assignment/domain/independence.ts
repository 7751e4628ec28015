import type { PartyRole, Professional } from '@rondetafel/contracts';
import type { Municipality } from '@rondetafel/policy';
import { type EscalationCase, requesterOf } from '../../case/domain/escalation-case.ts';
import { refuse } from '../../refuse.ts';

/** Which part in a case is a role in the support of the household (S002-21). */
const givesSupport = {
  provider: true,
  supporter: true,
  adviser: false,
  'focal-point-officer': false,
} satisfies Record<PartyRole, boolean>;

/**
 * Refuses a coordinator who has a role in the support of this household (S002-21). By person, unless the municipality
 * looks at the organisation. A role of the past is no bar (P-13). The coordinator's own declaration comes first:
 * our data alone can't show independence (P-24), and dossier, which knows more, may still refuse.
 */
export function refuseUnlessIndependent(
  theCase: EscalationCase,
  coordinator: Professional,
  municipality: Pick<Municipality, 'assignment'>,
  today: string,
): void {
  if (theCase.requests.some(({ state, requestedById }) => state === 'open' && requestedById === coordinator.personId)) {
    throw refuse('coordinator-asked', { rule: 'S002-21' });
  }
  const support = supportOf(theCase, today);
  if (support.some(({ personId }) => personId === coordinator.personId)) {
    throw refuse('coordinator-gives-support', { rule: 'S002-21' });
  }
  if (
    municipality.assignment.independenceOf === 'organisation' &&
    support.some(({ organisationId }) => organisationId === coordinator.organisationId)
  ) {
    throw refuse('coordinator-organisation-gives-support', { rule: 'S002-21' });
  }
}

/**
 * Who supports the household: by dossier's events and, while a request waits for its answer, by what it names. The
 * regular coordinator comes from those who help (S000-8).
 */
function supportOf(
  theCase: EscalationCase,
  today: string,
): { personId: string | null; organisationId: string | null }[] {
  const involved = theCase.involvements.filter(
    ({ role, left, untilOn }) => givesSupport[role] && !left && (untilOn === null || today <= untilOn),
  );
  const open = theCase.requests.filter(({ state }) => state === 'open');
  const gone = theCase.involvements.filter(({ left }) => left).map(({ partyId }) => partyId);
  const known = theCase.knownParties.filter(
    ({ requestId, partyId }) => open.some((request) => request.requestId === requestId) && !gone.includes(partyId),
  );
  return [
    ...involved,
    ...known,
    ...open.map(requesterOf),
    { personId: theCase.regularCoordinatorId, organisationId: null },
  ];
}
