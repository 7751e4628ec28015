import type {
  Code,
  CoordinatorKind,
  Day,
  Id,
  Instant,
  OrganisationKind,
  PartyRole,
  RequestOutcome,
} from '@rondetafel/contracts';
import type { CaseState } from '@rondetafel/policy';
import { type Coordinator, isSitting } from '../../case/domain/coordinator.ts';
import { lasts } from '../../case/domain/standing.ts';

/**
 * Who takes part in one case, as what and until when: all that decides who may see and do what in it (S000-6,
 * S000-17). Ids, codes and moments only; moments are UTC instants written alike, so that text order is time order.
 */
export interface CaseInvolvement {
  readonly caseId: Id;
  readonly stage: CaseState;
  readonly memberIds: readonly Id[];
  readonly reportedById: Id;
  readonly reportedByOrganisationId: Id;
  readonly requests: readonly Request[];
  readonly parties: readonly Party[];
  readonly coordinators: readonly Coordinator[];
}

/** A request to scale up or down as far as it decides on access; its texts stay with escalation. */
export interface Request {
  readonly requestId: Id;
  readonly caseId: Id;
  readonly requestedById: Id;
  readonly requestedByOrganisationId: Id;
  readonly state: 'open' | 'decided' | 'withdrawn';
  readonly outcome: RequestOutcome | null;
}

export interface Party {
  readonly partyId: Id;
  readonly caseId: Id;
  readonly organisationId: Id;
  readonly organisationKind: OrganisationKind;
  /** Its contact; null until it has named one. */
  readonly personId: Id | null;
  /** Whom it wants to send instead, until a coordinator confirms (P-11). */
  readonly proposedPersonId: Id | null;
  readonly role: PartyRole;
  /** For whom it is there (P-8). */
  readonly memberIds: readonly Id[];
  /** On what the sharing rests: codes of the municipality (P-25). */
  readonly grounds: readonly Code[];
  /** Safety-related and not revealed: nobody but the independent coordinator learns of it (P-27, R-14). */
  readonly hidden: boolean;
  /** `named`: a requester knows it; it gets sight only once it is confirmed as involved. `excluded`: left out (P-27). */
  readonly state: 'named' | 'involved' | 'left' | 'excluded';
  /** The requests that name it. */
  readonly namedIn: readonly Id[];
  readonly involvedAt: Instant | null;
  /** Last day, where it takes part for a time (P-21). */
  readonly untilOn: Day | null;
}

/** Is the party in the case, in the open or hidden? */
export const takesPart = (party: Party, today: Day): boolean => party.state === 'involved' && lasts(party, today);

/** Sees somebody of it the case, as everybody may know? A hidden one does as little as one that named no contact (P-27). */
export const isSeen = ({ state, hidden, personId }: Party): boolean =>
  state === 'involved' && !hidden && personId !== null;

export const sittingCoordinators = (involvement: CaseInvolvement, kind: CoordinatorKind, today: Day): Coordinator[] =>
  involvement.coordinators.filter((one) => one.kind === kind && isSitting(one, today));

export const isOpen = ({ state }: Request): boolean => state === 'open';

/** Decided so, and with it independent coordination of the case (S002-45). */
export const leadsToTable = ({ state, outcome }: Request): boolean => state === 'decided' && outcome === 'round-table';

/** Coordinates an independent coordinator, or is one only looking at what is asked? */
export const independentlyCoordinated = (involvement: CaseInvolvement, today: Day): boolean =>
  involvement.requests.some(leadsToTable) && sittingCoordinators(involvement, 'independent', today).length > 0;

export function changeParties(
  involvement: CaseInvolvement,
  which: (party: Party) => boolean,
  change: (party: Party) => Partial<Party>,
): CaseInvolvement {
  const parties = involvement.parties.map((one) => (which(one) ? { ...one, ...change(one) } : one));
  return { ...involvement, parties };
}

export function endCoordinators(
  involvement: CaseInvolvement,
  which: (coordinator: Coordinator) => boolean,
  endedAt: Instant,
): CaseInvolvement {
  const coordinators = involvement.coordinators.map((one) =>
    one.endedAt === null && which(one) ? { ...one, endedAt } : one,
  );
  return { ...involvement, coordinators };
}
