import { column } from '@rondetafel/platform';
import { EntitySchema } from 'typeorm';
import type { Assignment, EscalationCase, Involvement, PartyOfRequest, Request } from './domain/escalation-case.ts';

const { id, ids, instant, maybe, text: code } = column;

/** A case without what hangs on it. */
export type CaseRow = Omit<EscalationCase, 'requests' | 'knownParties' | 'assignments' | 'involvements'>;

export const caseTable = new EntitySchema<CaseRow>({
  name: 'escalation_case',
  columns: {
    caseId: { ...id('case_id'), primary: true },
    district: code('district'),
    stage: code('stage'),
    reportedById: id('reported_by_id'),
    memberIds: ids('member_ids'),
    regularCoordinatorId: maybe(id('regular_coordinator_id')),
  },
});

export const requestTable = new EntitySchema<Request>({
  name: 'request',
  columns: {
    requestId: { ...id('request_id'), primary: true },
    caseId: id('case_id'),
    direction: code('direction'),
    state: code('state'),
    outcome: maybe(code('outcome')),
    decisionId: maybe(id('decision_id')),
    urgent: { type: 'boolean' },
    requestedById: id('requested_by_id'),
    requestedByOrganisationId: id('requested_by_organisation_id'),
    enteredById: id('entered_by_id'),
    receivedAt: instant('received_at'),
    receivedByCoordinatorAt: maybe(instant('received_by_coordinator_at')),
    accessPointId: maybe(id('access_point_id')),
    referredAt: maybe(instant('referred_at')),
  },
});

/** Who is named is sealed: none is told from another by what a dump shows (P-27). */
export interface KnownPartyRow extends Pick<PartyOfRequest, 'requestId' | 'partyId' | 'memberIds'> {
  readonly caseId: string;
  readonly sealed: Buffer;
}

export const knownPartyTable = new EntitySchema<KnownPartyRow>({
  name: 'known_party',
  columns: {
    requestId: { ...id('request_id'), primary: true },
    partyId: { ...id('party_id'), primary: true },
    caseId: id('case_id'),
    sealed: { type: 'bytea' },
    memberIds: ids('member_ids'),
  },
});

export const assignmentTable = new EntitySchema<Assignment>({
  name: 'coordinator_assignment',
  columns: {
    assignmentId: { ...id('assignment_id'), primary: true },
    caseId: id('case_id'),
    personId: id('person_id'),
    organisationId: id('organisation_id'),
    state: code('state'),
    untilOn: maybe({ type: 'date', name: 'until_on' }),
    replacesId: maybe(id('replaces_id')),
    offeredById: maybe(id('offered_by_id')),
    declaredAt: maybe(instant('declared_at')),
    declinedAt: maybe(instant('declined_at')),
    endedBecause: maybe(code('ended_because')),
  },
});

/** What a party is stays sealed; row policies go by whose sight follows from it. */
export interface InvolvementRow extends Pick<Involvement, 'partyId' | 'caseId' | 'untilOn' | 'left'> {
  readonly sealed: Buffer;
  /** Its contact, once the party is in the open: one that nobody may know of has no sight (P-27). */
  readonly seenById: string | null;
}

export const involvementTable = new EntitySchema<InvolvementRow>({
  name: 'involvement',
  columns: {
    partyId: { ...id('party_id'), primary: true },
    caseId: id('case_id'),
    sealed: { type: 'bytea' },
    seenById: maybe(id('person_id')),
    untilOn: maybe({ type: 'date', name: 'until_on' }),
    left: { type: 'boolean', name: 'has_left' },
  },
});
