import type { Code, Day, Decision, Id, KnownParty } from '@rondetafel/contracts';
import { amsterdamDay, groundsInForce, type Municipality } from '@rondetafel/policy';
import { type CaseInvolvement, changeParties, type Party, takesPart } from './case-involvement.ts';
import type { Circumstances } from './circumstances.ts';
import { isIndependentCoordinator } from './independence.ts';
import { involvedEvent } from './party-events.ts';

/**
 * Parties that a requester knows. They are not in the case yet: being named gives no sight. What is known already
 * stays as it is: revealed stays revealed, hidden stays hidden, and who was left out stays out (P-27).
 */
export function nameParties(
  involvement: CaseInvolvement,
  requestId: Id,
  named: readonly KnownParty[],
  { now }: Circumstances,
): Decision<CaseInvolvement> {
  const today = amsterdamDay(now);
  let next = involvement;
  const changed: Id[] = [];
  for (const party of named) {
    const known = next.parties.find(({ partyId }) => partyId === party.partyId);
    // Who comes second gives way: a coordinator who sits, independent when appointed, is nobody's contact (S002-21).
    const personId = isIndependentCoordinator(next, party.personId ?? null, today) ? null : (party.personId ?? null);
    if (!known) {
      next = { ...next, parties: [...next.parties, asNamed(next.caseId, requestId, { ...party, personId })] };
      continue;
    }
    const merged: Partial<Party> = {
      personId: known.personId ?? personId,
      memberIds: [...new Set([...known.memberIds, ...party.memberIds])],
      namedIn: [...new Set([...known.namedIn, requestId])],
      ...(known.state === 'left' && { state: 'named' as const }),
    };
    next = changeParties(
      next,
      (one) => one === known,
      () => merged,
    );
    const otherwise = merged.personId !== known.personId || merged.memberIds?.length !== known.memberIds.length;
    if (otherwise && takesPart(known, today)) changed.push(party.partyId);
  }
  const otherwise = next.parties.filter(({ partyId }) => changed.includes(partyId));
  return { next, events: otherwise.map(involvedEvent) };
}

/** The request leads to a table: those it names are confirmed as involved (S002-46, R-24). */
export function involveNamed(
  involvement: CaseInvolvement,
  requestId: Id,
  { municipality, now }: Circumstances,
): Decision<CaseInvolvement> {
  const grounds = defaultGrounds(municipality, amsterdamDay(now));
  const comesIn = (party: Party) => party.state === 'named' && party.namedIn.includes(requestId);
  const entering = involvement.parties.filter(comesIn).map(({ partyId }) => partyId);
  const next = changeParties(involvement, comesIn, () => ({
    state: 'involved',
    grounds,
    involvedAt: now,
    untilOn: null,
  }));
  return { next, events: next.parties.filter(({ partyId }) => entering.includes(partyId)).map(involvedEvent) };
}

/** The request came to nothing: what only it named is forgotten, or as before it. */
export function forgetNamed(involvement: CaseInvolvement, requestId: Id): CaseInvolvement {
  const parties = involvement.parties.flatMap((party): Party[] => {
    const namedIn = party.namedIn.filter((id) => id !== requestId);
    if (party.state !== 'named' || namedIn.length > 0) return [{ ...party, namedIn }];
    return party.involvedAt === null ? [] : [{ ...party, namedIn, state: 'left' }];
  });
  return { ...involvement, parties };
}

/** What a sharing rests on unless somebody says otherwise; consent never does (P-25). */
export const defaultGrounds = ({ privacy }: Pick<Municipality, 'privacy'>, today: Day): Code[] =>
  groundsInForce(privacy, today).flatMap((ground) => (ground.default ? [ground.code] : []));

const asNamed = (
  caseId: Id,
  requestId: Id,
  party: Omit<KnownParty, 'personId'> & { readonly personId: Id | null },
): Party => ({
  partyId: party.partyId,
  caseId,
  organisationId: party.organisationId,
  organisationKind: party.organisationKind,
  personId: party.personId,
  proposedPersonId: null,
  role: 'provider',
  memberIds: party.memberIds,
  grounds: [],
  hidden: party.restricted,
  state: 'named',
  namedIn: [requestId],
  involvedAt: null,
  untilOn: null,
});
