import type { Code, Direction, KnownParty, PartyRole, Professional, RequestOutcome } from '@rondetafel/contracts';
import type { CaseState } from '@rondetafel/policy';

/**
 * What escalation knows of one household's case, and all that its rules decide on: ids, codes and moments (P-1).
 * Moments are UTC instants written alike, so that text order is time order. Texts, life areas and the safety signal are
 * not in here: a rule asks whether they are given, the service keeps them apart for those who may read them (P-28).
 */
export interface EscalationCase {
  readonly caseId: string;
  /** As it was registered. */
  readonly district: Code;
  /** From dossier; `pre-dossier` until its events say more (P-1). */
  readonly stage: CaseState;
  /** Who registered it. */
  readonly reportedById: string;
  readonly memberIds: readonly string[];
  /** The coordinator of the Wams approach, another role altogether (R-1, P-2). */
  readonly regularCoordinatorId: string | null;
  readonly requests: readonly Request[];
  readonly knownParties: readonly PartyOfRequest[];
  readonly assignments: readonly Assignment[];
  readonly involvements: readonly Involvement[];
}

/** A request to scale up (S002-43) or down (S002-49). */
export interface Request {
  readonly requestId: string;
  readonly caseId: string;
  readonly direction: Direction;
  readonly state: 'open' | 'decided' | 'withdrawn';
  readonly outcome: RequestOutcome | null;
  readonly decisionId: string | null;
  readonly urgent: boolean;
  readonly requestedById: string;
  readonly requestedByOrganisationId: string;
  /** Who typed it: another than the requester when it came by phone (P-4). */
  readonly enteredById: string;
  /** First receipt by the municipality; the clock of scaling up (P-4, R-13). */
  readonly receivedAt: string;
  /** When it reached a coordinator: the other clock. */
  readonly receivedByCoordinatorAt: string | null;
  /** The access point that decides on scaling down (S002-50). */
  readonly accessPointId: string | null;
  /** When the access point referred it: the clock of scaling down (R-13, P-7). */
  readonly referredAt: string | null;
}

export interface PartyOfRequest extends Omit<KnownParty, 'personId'> {
  readonly requestId: string;
  readonly personId: string | null;
}

/** One coordinator's turn on the case; a case has one lead, and perhaps a substitute for a time (P-13). */
export interface Assignment {
  readonly assignmentId: string;
  readonly caseId: string;
  readonly personId: string;
  readonly organisationId: string;
  /** `offered`: a dispatcher asked; independence is not declared yet (P-24). */
  readonly state: 'offered' | 'active' | 'ended';
  /** Last day of a substitute, who leaves the lead in place; null for the lead. */
  readonly untilOn: string | null;
  /** The assignment that this one takes the place of, once declared. */
  readonly replacesId: string | null;
  /** The dispatcher; null when the coordinator claimed the case. */
  readonly offeredById: string | null;
  readonly declaredAt: string | null;
  /** When the coordinator whom a dispatcher asked said no. */
  readonly declinedAt: string | null;
  readonly endedBecause: AssignmentEnd | null;
}

/** Why a coordinator gives a case back: codes, because a dispatcher reads no texts about a household (P-28). */
export const handBackReasons = ['no-time', 'absent', 'not-independent', 'other-expertise', 'by-mistake'] as const;
export type HandBackReason = (typeof handBackReasons)[number];

export type AssignmentEnd =
  | 'declined'
  | 'offer-overtaken'
  | 'offer-taken-back'
  | 'not-independent'
  | 'replaced'
  | `handed-back-${HandBackReason}`
  | 'nothing-left-to-coordinate'
  | 'case-ended';

/** A party in the case, from dossier. */
export interface Involvement {
  readonly partyId: string;
  readonly caseId: string;
  readonly organisationId: string;
  readonly personId: string | null;
  readonly role: PartyRole;
  readonly untilOn: string | null;
  readonly left: boolean;
  /** Hidden until the coordinator reveals it: it stands nowhere, and still is no stranger to the household (P-27). */
  readonly hidden: boolean;
}

export const requesterOf = (request: Request): Professional => ({
  personId: request.requestedById,
  organisationId: request.requestedByOrganisationId,
});

export const openRequests = (theCase: EscalationCase, direction: Direction): Request[] =>
  theCase.requests.filter((request) => request.direction === direction && request.state === 'open');

/** Decided so, whether or not the table took place. */
export const leadsToTable = ({ state, outcome }: Request): boolean => state === 'decided' && outcome === 'round-table';

/** Does the request wait for a coordinator, or run under one? Scaling down waits for the access point first (S002-50). */
export const asksForCoordinator = (request: Request): boolean =>
  leadsToTable(request) || (request.direction === 'upscaling' && request.state === 'open');

export const leadOf = (theCase: EscalationCase): Assignment | undefined =>
  theCase.assignments.find(({ state, untilOn }) => state === 'active' && untilOn === null);

export const offerOf = (theCase: EscalationCase): Assignment | undefined =>
  theCase.assignments.find(({ state }) => state === 'offered');

/** Does it wait for anybody of the pool to take it (S002-27)? */
export const waitsForPool = (theCase: EscalationCase): boolean =>
  theCase.requests.some(asksForCoordinator) && !leadOf(theCase) && !offerOf(theCase);

/** The lead, or a substitute on a day that is still theirs (P-13). */
export const coordinates = (theCase: EscalationCase, personId: string, today: string): boolean =>
  theCase.assignments.some(
    (one) => one.state === 'active' && one.personId === personId && (one.untilOn === null || today <= one.untilOn),
  );

export function changeRequests(
  theCase: EscalationCase,
  which: (request: Request) => boolean,
  change: Partial<Request>,
): EscalationCase {
  return { ...theCase, requests: theCase.requests.map((one) => (which(one) ? { ...one, ...change } : one)) };
}

export function changeAssignments(
  theCase: EscalationCase,
  which: (assignment: Assignment) => boolean,
  change: Partial<Assignment>,
): EscalationCase {
  return { ...theCase, assignments: theCase.assignments.map((one) => (which(one) ? { ...one, ...change } : one)) };
}
