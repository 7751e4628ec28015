import type { Decision } from '@rondetafel/contracts';
import { amsterdamDay } from '@rondetafel/policy';
import {
  type CaseInvolvement,
  independentlyCoordinated,
  type Party,
  sittingCoordinators,
  takesPart,
} from './case-involvement.ts';
import type { Circumstances } from './circumstances.ts';
import { defaultGrounds } from './named-party.ts';
import { involvedEvent } from './party-events.ts';

/**
 * While an independent coordinator coordinates, the regular one takes part as a party, for the whole household (P-2):
 * seated at the table, still named as a first contact point, and the default successor.
 */
export function seatRegularCoordinator(
  involvement: CaseInvolvement,
  circumstances: Circumstances,
): Decision<CaseInvolvement> {
  const { municipality, now, newId, kindOf } = circumstances;
  const today = amsterdamDay(now);
  const seats: Party[] = [];
  if (involvement.stage === 'dossier' && independentlyCoordinated(involvement, today)) {
    for (const { personId, organisationId } of sittingCoordinators(involvement, 'regular', today)) {
      const seated = involvement.parties.some((party) => party.personId === personId && takesPart(party, today));
      const organisationKind = kindOf(organisationId);
      if (seated || !organisationKind) continue;
      seats.push({
        partyId: newId(),
        caseId: involvement.caseId,
        organisationId,
        organisationKind,
        personId,
        proposedPersonId: null,
        role: 'provider',
        memberIds: involvement.memberIds,
        grounds: defaultGrounds(municipality, today),
        hidden: false,
        state: 'involved',
        namedIn: [],
        involvedAt: now,
        untilOn: null,
      });
    }
  }
  return { next: { ...involvement, parties: [...involvement.parties, ...seats] }, events: seats.map(involvedEvent) };
}
