import type {
  ClockStart,
  DataOf,
  Direction,
  guestNeedsKnown,
  HouseholdMember,
  Id,
  Instant,
  KnownParty,
  PartyRole,
} from '@rondetafel/contracts';
import type { Term } from '@rondetafel/policy';

/** What other services published of a case: ids and codes. Each fact may come before any other. */
export interface CaseCopy {
  readonly caseId: Id;
  readonly district: string | null;
  readonly members: readonly HouseholdMember[];
  /** The independent one. */
  readonly coordinatorId: Id | null;
  readonly coordinatorOrganisationId: Id | null;
  /** Of a coordinated approach; stays known while an independent one coordinates (P-2). */
  readonly regularCoordinatorId: Id | null;
  readonly regularCoordinatorOrganisationId: Id | null;
  readonly decidedKind: Direction | null;
  /** When a coordinator got it or was asked to take it; null until then, and again once no request is left. */
  readonly reachedCoordinatorAt: Instant | null;
  /** Somebody of the household can't come where there are steps (P-12). */
  readonly stepFree: boolean;
  /** What inviting the household takes; null until dossier published any. */
  readonly guestNeeds: GuestNeeds | null;
}

export type GuestNeeds = Omit<DataOf<typeof guestNeedsKnown>, 'caseId' | 'mail'>;

/** A case of which nothing was received yet. */
export const unheardCase = (caseId: Id): CaseCopy => ({
  caseId,
  district: null,
  members: [],
  coordinatorId: null,
  coordinatorOrganisationId: null,
  regularCoordinatorId: null,
  regularCoordinatorOrganisationId: null,
  decidedKind: null,
  reachedCoordinatorAt: null,
  stepFree: false,
  guestNeeds: null,
});

/** A request for this case, as far as it is known: its referral may come before itself. */
export interface Request {
  readonly requestId: Id;
  readonly caseId: Id;
  readonly direction: Direction | null;
  readonly urgent: boolean;
  readonly safetySignal: boolean;
  readonly receivedAt: Instant | null;
  readonly receivedByCoordinatorAt: Instant | null;
  readonly referredAt: Instant | null;
  /** Withdrawn, or answered with something else than a table: its clock no longer counts. */
  readonly ended: boolean;
  readonly frozen: RequestTerm | null;
}

/** One request's own ten working days, frozen when its clock started and never suspended; only a provisional one is counted again (P-15). */
export interface RequestTerm {
  requestId: Id;
  urgent: boolean;
  clock: ClockStart;
  clockStartedAt: Instant;
  term: Term;
}

export interface Party extends Omit<KnownParty, 'personId'> {
  readonly caseId: Id;
  readonly personId: Id | null;
  readonly role: PartyRole;
  /** `known`: named at the request, and not (yet) involved; it counts for the early signal. */
  readonly state: 'known' | 'involved' | 'left' | 'excluded';
}
