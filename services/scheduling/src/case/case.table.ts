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
    decidedKind: maybe({ type: 'text', name: 'decided_kind' }),
    stepFree: { type: 'boolean', name: 'step_free' },
  },
});

export const requestTable = new EntitySchema<Request>({
  name: 'request',
  columns: {
    requestId: { ...id('request_id'), primary: true },
    caseId: id('case_id'),
    direction: maybe({ type: 'text' }),
    urgent: { type: 'boolean' },
    safetySignal: { type: 'boolean', name: 'safety_signal' },
    receivedAt: maybe(instant('received_at')),
    receivedByCoordinatorAt: maybe(instant('received_by_coordinator_at')),
    referredAt: maybe(instant('referred_at')),
    ended: { type: 'boolean' },
    frozen: maybe({ type: 'jsonb' }),
  },
});

export const partyTable = new EntitySchema<Party>({
  name: 'party',
  columns: {
    partyId: { ...id('party_id'), primary: true },
    caseId: id('case_id'),
    organisationId: id('organisation_id'),
    organisationKind: { type: 'text', name: 'organisation_kind' },
    personId: maybe(id('person_id')),
    role: { type: 'text' },
    memberIds: { type: 'uuid', array: true, name: 'member_ids' },
    restricted: { type: 'boolean' },
    state: { type: 'text' },
  },
});
