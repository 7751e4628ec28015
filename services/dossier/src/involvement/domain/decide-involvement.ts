import type { Day, Decision, Id, OrganisationKind, PartyRole, Professional } from '@rondetafel/contracts';
import { amsterdamDay } from '@rondetafel/policy';
import { refuse } from '../../refuse.ts';
import {
  type CaseInvolvement,
  changeParties,
  endCoordinators,
  independentlyCoordinated,
  type Party,
  takesPart,
} from './case-involvement.ts';
import type { Circumstances } from './circumstances.ts';
import { isIndependentCoordinator, refuseCoordinatorAsParty } from './independence.ts';
import type { KeptDecision } from './involvement-decision.ts';
import { defaultGrounds } from './named-party.ts';
import { involvedEvent, leftEvent } from './party-events.ts';
import { refusePartyFaults } from './party-faults.ts';
import { partyOf, permitIn, type Worker } from './standing.ts';

/** A party to be called in, as the directory knows it. */
export interface PartyAsked {
  readonly organisationId: Id;
  readonly organisationKind: OrganisationKind;
  readonly contact?: Professional | undefined;
  readonly role: PartyRole;
  readonly memberIds: readonly Id[];
  readonly grounds?: readonly string[] | undefined;
  readonly untilOn?: Day | undefined;
  /** Without it, what is safety-related is hidden (P-27). */
  readonly hidden?: boolean | undefined;
}

export interface InvolvementAsked {
  readonly decisionId: Id;
  readonly by: Worker;
  readonly callIn?: PartyAsked | undefined;
  /** Parties whose part ends with this decision. */
  readonly end: readonly Id[];
  readonly managerId?: Id | undefined;
  readonly managerConsultedOn?: Day | undefined;
}

/**
 * Certain professionals are no longer needed, others must be deployed (S002-24): one decision, and with it access ends
 * and starts (S000-6). The independent coordinator does both by mandate; the regular one only involves.
 */
export function decideInvolvement(
  involvement: CaseInvolvement,
  asked: InvolvementAsked,
  circumstances: Circumstances,
): KeptDecision {
  const { now } = circumstances;
  const { by, callIn, end } = asked;
  const today = amsterdamDay(now);
  if (callIn) permitIn(involvement, by, 'involve-party', today);
  if (end.length > 0) permitIn(involvement, by, 'end-involvement', today);
  const ended = endParties(involvement, end, now);
  const entry = callIn && entering(ended.next, callIn, by, circumstances);
  return {
    next: entry ? withParty(ended.next, entry) : ended.next,
    events: [...ended.events, ...(entry ? [involvedEvent(entry)] : [])],
    decision: {
      decisionId: asked.decisionId,
      caseId: involvement.caseId,
      decidedById: by.personId,
      mandate: isIndependentCoordinator(involvement, by.personId, today),
      calledIn: entry ? [entry.partyId] : [],
      ended: end,
      managerId: asked.managerId ?? null,
      managerConsultedOn: asked.managerConsultedOn ?? null,
      decidedAt: now,
    },
  };
}

function endParties(involvement: CaseInvolvement, end: readonly Id[], now: string): Decision<CaseInvolvement> {
  const leaving = end.map((partyId) => partyOf(involvement, partyId));
  if (leaving.some(({ hidden }) => hidden)) {
    throw refuse('party-hidden', { rule: 'P-27' });
  }
  return leave(involvement, leaving, now);
}

/** Their part is over: access and seat end now. A regular coordinator who took part as a party is none any more (P-2). */
export function leave(involvement: CaseInvolvement, parties: readonly Party[], now: string): Decision<CaseInvolvement> {
  const left = changeParties(
    involvement,
    (one) => parties.includes(one),
    () => ({ state: 'left', proposedPersonId: null }),
  );
  const leavers = parties.map(({ personId }) => personId);
  const next = independentlyCoordinated(involvement, amsterdamDay(now))
    ? endCoordinators(left, ({ kind, personId }) => kind === 'regular' && leavers.includes(personId), now)
    : left;
  return { next, events: parties.map((party) => leftEvent(party, now)) };
}

function entering(involvement: CaseInvolvement, asked: PartyAsked, by: Worker, circumstances: Circumstances): Party {
  const { municipality, now, newId } = circumstances;
  const today = amsterdamDay(now);
  refusePartyFaults(involvement, asked, municipality, today);
  const { organisationId, organisationKind, contact, role } = asked;
  const personId = contact?.personId ?? null;
  refuseCoordinatorAsParty(involvement, { organisationId, personId, role }, municipality, today);
  const alike = involvement.parties.filter(
    (party) =>
      party.organisationId === organisationId &&
      party.role === role &&
      (personId === null || party.personId === null || party.personId === personId),
  );
  if (alike.some((party) => takesPart(party, today))) {
    throw refuse('party-already-involved', { rule: 'S000-6' });
  }
  const named = alike.find(({ state }) => state === 'named');
  return {
    partyId: named?.partyId ?? newId(),
    caseId: involvement.caseId,
    organisationId,
    organisationKind,
    personId: personId ?? named?.personId ?? null,
    proposedPersonId: null,
    role,
    memberIds: asked.memberIds,
    grounds: asked.grounds ?? defaultGrounds(municipality, today),
    hidden: staysHidden(involvement, asked, by, circumstances),
    state: 'involved',
    namedIn: named?.namedIn ?? [],
    involvedAt: now,
    untilOn: asked.untilOn ?? null,
  };
}

/** Only the independent coordinator can reveal what is hidden; whom anybody else involves is in the open (P-27). */
function staysHidden(
  involvement: CaseInvolvement,
  { hidden, organisationKind }: PartyAsked,
  by: Worker,
  { municipality, now }: Circumstances,
): boolean {
  if (!isIndependentCoordinator(involvement, by.personId, amsterdamDay(now))) return false;
  const kind = municipality.network.organisationKinds.find(({ code }) => code === organisationKind);
  return hidden ?? kind?.safetyRelated === true;
}

const withParty = (involvement: CaseInvolvement, party: Party): CaseInvolvement => ({
  ...involvement,
  parties: [...involvement.parties.filter(({ partyId }) => partyId !== party.partyId), party],
});
