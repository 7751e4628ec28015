import type { Id, KnownParty, OrganisationKind } from '@rondetafel/contracts';
import type { Municipality } from '@rondetafel/policy';
import {
  type EscalationCase,
  type PartyOfRequest,
  type Request,
  requesterOf,
} from '../../case/domain/escalation-case.ts';

/** A party as the requester names it: an organisation, its contact where known, and for whom it is there (P-8). */
export interface NamedParty {
  readonly organisationId: Id;
  /** As the directory has it; undefined when it does not have the organisation. */
  readonly organisationKind: OrganisationKind | undefined;
  readonly personId?: Id | undefined;
  /** False when the directory does not have this contact at this organisation. */
  readonly contactListed?: boolean;
  readonly memberIds: readonly Id[];
}

/**
 * Gives each named party its id. An organisation that an earlier request or dossier already has in the case keeps its
 * id, so that joined requests (P-3) and the later involvement speak of one party. All else stays as this requester wrote
 * it: what others named is theirs, and dossier puts it together. A contact or a member more than was written would tell
 * the requester of a party that is hidden from them (P-27).
 * The mere name of a safety-related one would give the signal away, so it is hidden from the start (R-14, P-27).
 */
export function knowParties(
  theCase: EscalationCase,
  requestId: Id,
  named: readonly NamedParty[],
  newId: () => Id,
  municipality: Pick<Municipality, 'network'>,
): PartyOfRequest[] {
  const hidden = municipality.network.organisationKinds.filter(({ safetyRelated }) => safetyRelated);
  const known = new Map<Id, PartyOfRequest>();
  for (const { organisationId, organisationKind, personId, memberIds } of named) {
    if (organisationKind === undefined) continue; // such a request is refused
    const twice = known.get(organisationId);
    known.set(organisationId, {
      partyId: twice?.partyId ?? partyIdOf(theCase, organisationId) ?? newId(),
      requestId,
      organisationId,
      organisationKind,
      personId: personId ?? twice?.personId ?? null,
      memberIds: [...new Set([...(twice?.memberIds ?? []), ...memberIds])],
      restricted: hidden.some(({ code }) => code === organisationKind),
    });
  }
  return [...known.values()];
}

function partyIdOf({ involvements, knownParties }: EscalationCase, organisationId: Id): Id | undefined {
  const involved = involvements.find((one) => one.organisationId === organisationId && !one.left);
  return (involved ?? knownParties.find((one) => one.organisationId === organisationId))?.partyId;
}

/** The case with one request more, and the parties that it names. */
export const withRequest = (
  theCase: EscalationCase,
  request: Request,
  parties: readonly PartyOfRequest[],
): EscalationCase => ({
  ...theCase,
  requests: [...theCase.requests, request],
  knownParties: [...theCase.knownParties, ...parties],
});

/** What the event of a request has, up or down. */
export const publishedOf = (request: Request, parties: readonly PartyOfRequest[]) => ({
  caseId: request.caseId,
  requestId: request.requestId,
  requestedBy: requesterOf(request),
  urgent: request.urgent,
  receivedAt: request.receivedAt,
  parties: parties.map(toKnownParty),
});

const toKnownParty = ({ requestId: _, personId, ...party }: PartyOfRequest): KnownParty => ({
  ...party,
  ...(personId && { personId }),
});
