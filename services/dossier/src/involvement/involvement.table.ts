import { column } from '@rondetafel/platform';
import { EntitySchema } from 'typeorm';
import type { Party, Request } from './domain/case-involvement.ts';
import type { InvolvementDecision } from './domain/involvement-decision.ts';

const { day, id, ids, instant, maybe, text } = column;

export const requestTable = new EntitySchema<Request>({
  name: 'case_request',
  columns: {
    requestId: { ...id('request_id'), primary: true },
    caseId: id('case_id'),
    requestedById: id('requested_by_id'),
    requestedByOrganisationId: id('requested_by_organisation_id'),
    state: text('state'),
    outcome: maybe(text('outcome')),
  },
});

/** What a party is and how it stands is sealed: none is told from another by what a dump shows (P-27). */
export type PartyFacts = Pick<
  Party,
  'organisationId' | 'organisationKind' | 'personId' | 'proposedPersonId' | 'role' | 'hidden' | 'state'
>;

export interface PartyRow extends Omit<Party, keyof PartyFacts> {
  readonly sealed: Buffer;
  /** Of a party in the open what the row policy reckons from its key and the row; of a hidden one, chance. */
  readonly wall: Buffer;
}

export const partyTable = new EntitySchema<PartyRow>({
  name: 'party',
  columns: {
    partyId: { ...id('party_id'), primary: true },
    caseId: id('case_id'),
    sealed: { type: 'bytea' },
    wall: { type: 'bytea' },
    memberIds: ids('member_ids'),
    grounds: { type: 'text', array: true },
    namedIn: ids('named_in'),
    involvedAt: maybe(instant('involved_at')),
    untilOn: maybe(day('until_on')),
  },
});

/** A decision with its reason, sealed with the case's own key. */
export const decisionTable = new EntitySchema<InvolvementDecision & { readonly reason: Buffer }>({
  name: 'involvement_decision',
  columns: {
    decisionId: { ...id('decision_id'), primary: true },
    caseId: id('case_id'),
    decidedById: id('decided_by_id'),
    mandate: { type: 'boolean' },
    calledIn: ids('called_in'),
    ended: ids('released'),
    managerId: maybe(id('manager_id')),
    managerConsultedOn: maybe(day('manager_consulted_on')),
    decidedAt: instant('decided_at'),
    reason: { type: 'bytea' },
  },
});
