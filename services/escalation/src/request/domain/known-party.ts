import type { Id, KnownParty, OrganisationKind } from '@rondetafel/contracts';
import type { Municipality } from '@rondetafel/policy';
import type { EscalationCase, PartyOfRequest } from '../../case/domain/escalation-case.ts';

/** A party as the requester names it: an organisation, its contact where known, and for whom it is there (P-8). */
export interface NamedParty {
  readonly organisationId: Id;
  readonly organisationKind: OrganisationKind;
  readonly personId?: Id | undefined;
  readonly memberIds: readonly Id[];
}

/**
 * Gives each named party its id. An organisation that an earlier request or dossier already has in the case keeps its
 * id, so that joined requests (P-3) and the later involvement speak of one party, for all members anyone named.
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
    const earlier = [...known.values(), ...theCase.knownParties].filter((one) => one.organisationId === organisationId);
    const involved = theCase.involvements.find((one) => one.organisationId === organisationId && !one.left);
    const partyId = involved?.partyId ?? earlier[0]?.partyId ?? newId();
    known.set(partyId, {
      partyId,
      requestId,
      organisationId,
      organisationKind,
      personId: personId ?? earlier[0]?.personId ?? null,
      memberIds: [...new Set([...earlier.flatMap((one) => one.memberIds), ...memberIds])],
      restricted: hidden.some(({ code }) => code === organisationKind),
    });
  }
  return [...known.values()];
}

/** As the event has it. */
export const toKnownParty = ({ requestId: _, personId, ...party }: PartyOfRequest): KnownParty => ({
  ...party,
  ...(personId && { personId }),
});
