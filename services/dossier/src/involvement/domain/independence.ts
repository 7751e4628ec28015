import type { CoordinatorRefusal, Day, Id, PartyRole, Professional } from '@rondetafel/contracts';
import type { Municipality } from '@rondetafel/policy';
import { refuse } from '../../refuse.ts';
import { type CaseInvolvement, isOpen, sittingCoordinators, takesPart } from './case-involvement.ts';

/** Which part in a case is a role in the support of the household (S002-21). */
const givesSupport = {
  provider: true,
  supporter: true,
  adviser: false,
  'focal-point-officer': false,
} satisfies Record<PartyRole, boolean>;

type Rules = Pick<Municipality, 'assignment'>;

/**
 * Why this person can't coordinate independently: a role in the support of the household now (S002-21). By person,
 * unless the municipality looks at organisations; a role of the past is no bar (P-13). The coordinator's own
 * declaration comes before this, since data alone can't show independence (P-24).
 */
export function conflictOf(
  involvement: CaseInvolvement,
  { personId, organisationId }: Professional,
  { assignment }: Rules,
  today: Day,
): CoordinatorRefusal | undefined {
  const support = supportOf(involvement, today);
  if (support.some((one) => one.personId === personId)) return 'person-gives-support';
  const byOrganisation = assignment.independenceOf === 'organisation';
  if (byOrganisation && support.some((one) => one.organisationId === organisationId)) {
    return 'organisation-gives-support';
  }
  return undefined;
}

/** The regular coordinator counts: taken from those who help (S000-8). So does who asks, while it is open what they do. */
function supportOf(involvement: CaseInvolvement, today: Day) {
  const parties = involvement.parties.filter(
    (party) => givesSupport[party.role] && (party.state === 'named' || takesPart(party, today)),
  );
  const requesters = involvement.requests
    .filter(isOpen)
    .map((one) => ({ personId: one.requestedById, organisationId: one.requestedByOrganisationId }));
  return [...parties, ...requesters, ...sittingCoordinators(involvement, 'regular', today)];
}

/** Is this person one of the case's independent coordinators now? */
export const isIndependentCoordinator = (involvement: CaseInvolvement, personId: Id | null, today: Day): boolean =>
  sittingCoordinators(involvement, 'independent', today).some((one) => one.personId === personId);

/**
 * The other way round: who coordinates independently can't take part as anything else, and the chair never counts as
 * the representative of an organisation (S002-21, R-21).
 * @throws Refusal when this person is one of the case's independent coordinators.
 */
export function refuseCoordinatorAsContact(involvement: CaseInvolvement, personId: Id | null, today: Day): void {
  if (!isIndependentCoordinator(involvement, personId, today)) return;
  throw refuse('coordinator-as-party', { rule: 'S002-21' });
}

/** @throws Refusal when the party would make the case's coordinator dependent: by person or organisation. */
export function refuseCoordinatorAsParty(
  involvement: CaseInvolvement,
  party: { readonly organisationId: Id; readonly personId: Id | null; readonly role: PartyRole },
  { assignment }: Rules,
  today: Day,
): void {
  refuseCoordinatorAsContact(involvement, party.personId, today);
  if (assignment.independenceOf !== 'organisation' || !givesSupport[party.role]) return;
  const independent = sittingCoordinators(involvement, 'independent', today);
  if (!independent.some((one) => one.organisationId === party.organisationId)) return;
  throw refuse('coordinator-organisation-as-party', { rule: 'S002-21' });
}
