import type { Day, Id, Professional } from '@rondetafel/contracts';
import { type CaseAction, permit, type Standing, type Subject, standingOfParty } from '@rondetafel/policy';
import { isSitting } from '../../case/domain/coordinator.ts';
import type { Stand } from '../../case/domain/standing.ts';
import { refuse } from '../../refuse.ts';
import {
  type CaseInvolvement,
  independentlyCoordinated,
  leadsToTable,
  type Party,
  takesPart,
} from './case-involvement.ts';

/** Who acts: the token's person, organisation and roles. */
export interface Worker extends Professional, Subject {}

/** Everybody who stands in the case on that day. A hidden party stands nowhere before it is revealed (P-27). */
export function standsIn(involvement: CaseInvolvement, today: Day): Stand[] {
  if (involvement.stage === 'erased') return [];
  const requester = (personId: Id, organisationId: Id): Stand => ({
    personId,
    organisationId,
    standing: 'requester',
    untilOn: null,
  });
  const stands: Stand[] = [requester(involvement.reportedById, involvement.reportedByOrganisationId)];
  // Anybody can be named as the one who asks: that gives no sight. A table does, since a coordinator decided on it for
  // this requester (P-4, S002-45).
  for (const { requestedById, requestedByOrganisationId } of involvement.requests.filter(leadsToTable)) {
    stands.push(requester(requestedById, requestedByOrganisationId));
  }
  // While an independent coordinator coordinates, the regular one takes part as a party (P-2, R-1).
  const independent = independentlyCoordinated(involvement, today);
  for (const coordinator of involvement.coordinators.filter((one) => isSitting(one, today))) {
    const { kind, personId, organisationId, untilOn } = coordinator;
    const who = { personId, organisationId, untilOn };
    if (kind === 'independent') stands.push({ ...who, standing: 'independent-coordinator' });
    else stands.push({ ...who, standing: independent ? 'party' : 'coordinator' });
  }
  for (const party of involvement.parties) {
    const { personId, organisationId, role, untilOn, hidden } = party;
    if (personId && !hidden && takesPart(party, today)) {
      stands.push({ personId, organisationId, standing: standingOfParty[role], untilOn });
    }
  }
  return once(stands);
}

export const standingsOf = (involvement: CaseInvolvement, personId: Id, today: Day): Standing[] =>
  standsIn(involvement, today)
    .filter((stand) => stand.personId === personId)
    .map(({ standing }) => standing);

/** @throws Refusal when this person may not do this in the case as it is now. */
export const permitIn = (involvement: CaseInvolvement, by: Worker, action: CaseAction, today: Day) =>
  permit(by, action, standingsOf(involvement, by.personId, today), involvement.stage);

/** @throws Refusal when there is no such party for whoever asks: after `permitIn`, so that asking teaches nothing. */
export function partyOf(involvement: CaseInvolvement, partyId: Id): Party {
  const party = involvement.parties.find((one) => one.partyId === partyId);
  if (party && party.state !== 'left' && party.state !== 'excluded') return party;
  throw refuse('party-unknown', { rule: 'S000-6', kind: 'unknown' });
}

/** Two ways to the same standing are one, which lasts as long as the longer. */
function once(stands: readonly Stand[]): Stand[] {
  const longest = new Map<string, Stand>();
  for (const stand of stands) {
    const key = `${stand.personId} ${stand.standing}`;
    const other = longest.get(key);
    const longer = !other || (other.untilOn !== null && (stand.untilOn === null || stand.untilOn > other.untilOn));
    if (longer) longest.set(key, stand);
  }
  return [...longest.values()];
}
