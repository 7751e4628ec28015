import type { Id } from '@rondetafel/contracts';
import { column } from '@rondetafel/platform';
import { EntitySchema } from 'typeorm';
import type { CaseCopy, Party, Request } from './domain/case-copy.ts';

const { id, instant, maybe } = column;

export const caseCopyTable = new EntitySchema<CaseCopy>({
  name: 'planned_case',
  columns: {
    caseId: { ...id('case_id'), primary: true },
    district: maybe({ type: 'text' }),
    members: { type: 'jsonb' },
    coordinatorId: maybe(id('coordinator_id')),
    coordinatorOrganisationId: maybe(id('coordinator_organisation_id')),
    regularCoordinatorId: maybe(id('regular_coordinator_id')),
    regularCoordinatorOrganisationId: maybe(id('regular_coordinator_organisation_id')),
    decidedKind: maybe({ type: 'text', name: 'decided_kind' }),
    reachedCoordinatorAt: maybe(instant('reached_coordinator_at')),
    stepFree: { type: 'boolean', name: 'step_free' },
    guestNeeds: maybe({ type: 'jsonb', name: 'guest_needs' }),
  },
});

/** Whether there is a safety signal is sealed; null until the request itself is known. */
export interface RequestRow extends Omit<Request, 'safetySignal'> {
  readonly sealed: Buffer | null;
}

export const requestTable = new EntitySchema<RequestRow>({
  name: 'request',
  columns: {
    requestId: { ...id('request_id'), primary: true },
    caseId: id('case_id'),
    direction: maybe({ type: 'text' }),
    urgent: { type: 'boolean' },
    sealed: maybe({ type: 'bytea' }),
    receivedAt: maybe(instant('received_at')),
    receivedByCoordinatorAt: maybe(instant('received_by_coordinator_at')),
    referredAt: maybe(instant('referred_at')),
    ended: { type: 'boolean' },
    frozen: maybe({ type: 'jsonb' }),
  },
});

/** What a party is and how it stands is sealed; row policies go by whose sight follows from it (P-27). */
export interface PartyRow extends Pick<Party, 'partyId' | 'caseId' | 'memberIds'> {
  readonly sealed: Buffer;
  /** Its contact, while it takes part in the open. */
  readonly seenById: Id | null;
}

export const partyTable = new EntitySchema<PartyRow>({
  name: 'party',
  columns: {
    partyId: { ...id('party_id'), primary: true },
    caseId: id('case_id'),
    sealed: { type: 'bytea' },
    seenById: maybe(id('person_id')),
    memberIds: { type: 'uuid', array: true, name: 'member_ids' },
  },
});
