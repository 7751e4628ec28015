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
  const { now, kindOf } = circumstances;
  const today = amsterdamDay(now);
  const seats: Party[] = [];
  if (involvement.stage === 'dossier' && independentlyCoordinated(involvement, today)) {
    for (const { personId, organisationId } of sittingCoordinators(involvement, 'regular', today)) {
      const seated = involvement.parties.some((party) => party.personId === personId && takesPart(party, today));
      const organisationKind = kindOf(organisationId);
      if (seated || !organisationKind) continue;
      seats.push(seatFor(involvement, { personId, organisationId, organisationKind }, circumstances));
    }
  }
  return { next: { ...involvement, parties: [...involvement.parties, ...seats] }, events: seats.map(involvedEvent) };
}

/** A party for the whole household, in the open. */
export function seatFor(
  { caseId, memberIds }: CaseInvolvement,
  who: Pick<Party, 'personId' | 'organisationId' | 'organisationKind'>,
  { municipality, now, newId }: Circumstances,
): Party {
  return {
    ...who,
    partyId: newId(),
    caseId,
    proposedPersonId: null,
    role: 'provider',
    memberIds,
    grounds: defaultGrounds(municipality, amsterdamDay(now)),
    hidden: false,
    state: 'involved',
    namedIn: [],
    involvedAt: now,
    untilOn: null,
  };
}
