import type { Direction, HouseholdMember, Id, PartyRole } from '@rondetafel/contracts';
import { EntitySchema, type EntitySchemaColumnOptions } from 'typeorm';
import type { RequestTerm } from '../term/domain/request-term.ts';

const id = (name: string): EntitySchemaColumnOptions => ({ type: 'uuid', name });
const maybe = (column: EntitySchemaColumnOptions): EntitySchemaColumnOptions => ({ ...column, nullable: true });

/** A moment, in the one form that the domain compares (UTC, milliseconds). */
const instant = (name: string): EntitySchemaColumnOptions => ({
  type: 'timestamptz',
  name,
  nullable: true,
  transformer: { to: (text) => text, from: (date: Date | null) => date?.toISOString() ?? null },
});

/** What others told of a case. Each fact may come before any other. */
export interface PlannedCase {
  readonly caseId: Id;
  readonly district: string | null;
  readonly members: readonly HouseholdMember[];
  readonly coordinatorId: Id | null;
  readonly coordinatorOrganisationId: Id | null;
  readonly decidedKind: Direction | null;
  readonly closed: boolean;
}

export const plannedCaseTable = new EntitySchema<PlannedCase>({
  name: 'planned_case',
  columns: {
    caseId: { ...id('case_id'), primary: true },
    district: maybe({ type: 'text' }),
    members: { type: 'jsonb' },
    coordinatorId: maybe(id('coordinator_id')),
    coordinatorOrganisationId: maybe(id('coordinator_organisation_id')),
    decidedKind: maybe({ type: 'text', name: 'decided_kind' }),
    closed: { type: 'boolean' },
  },
});

export interface Request {
  readonly requestId: Id;
  readonly caseId: Id;
  readonly direction: Direction | null;
  readonly urgent: boolean;
  readonly safetySignal: boolean;
  readonly receivedAt: string | null;
  readonly receivedByCoordinatorAt: string | null;
  readonly referredAt: string | null;
  /** Withdrawn, or answered with something else than a table: its clock no longer counts. */
  readonly ended: boolean;
  readonly frozen: RequestTerm | null;
}

export const requestTable = new EntitySchema<Request>({
  name: 'request',
  columns: {
    requestId: { ...id('request_id'), primary: true },
    caseId: id('case_id'),
    direction: maybe({ type: 'text' }),
    urgent: { type: 'boolean' },
    safetySignal: { type: 'boolean', name: 'safety_signal' },
    receivedAt: instant('received_at'),
    receivedByCoordinatorAt: instant('received_by_coordinator_at'),
    referredAt: instant('referred_at'),
    ended: { type: 'boolean' },
    frozen: maybe({ type: 'jsonb' }),
  },
});

export interface Party {
  readonly partyId: Id;
  readonly caseId: Id;
  readonly organisationId: Id;
  readonly organisationKind: string;
  readonly personId: Id | null;
  readonly role: PartyRole;
  readonly memberIds: readonly Id[];
  readonly restricted: boolean;
  /** `known`: named at the request, and not (yet) involved; it counts for the early signal. */
  readonly state: 'known' | 'involved' | 'left' | 'excluded';
}

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

export interface CaseTerm {
  readonly caseId: Id;
  readonly termId: Id;
  readonly frozen: RequestTerm;
  readonly state: 'on-time' | 'at-risk' | 'missed' | 'kept';
}

export const caseTermTable = new EntitySchema<CaseTerm>({
  name: 'case_term',
  columns: {
    caseId: { ...id('case_id'), primary: true },
    termId: id('term_id'),
    frozen: { type: 'jsonb' },
    state: { type: 'text' },
  },
});
