import type { Id, Instant } from '@rondetafel/contracts';
import { column, type Migration, protectCaseTable } from '@rondetafel/platform';
import { EntitySchema } from 'typeorm';
import type { SectionName } from './domain/section.ts';

const { id, instant, maybe, text } = column;

/** One row a case; what is about one member stands in a row of that member. */
export interface ExplorationRow {
  readonly caseId: Id;
  readonly revision: number;
  /** Sealed with the case's key. */
  readonly content: Buffer;
  readonly recordedById: Id;
  readonly recordedAt: Instant;
}

export const explorationTable = new EntitySchema<ExplorationRow>({
  name: 'exploration',
  columns: {
    caseId: { ...id('case_id'), primary: true },
    revision: { type: 'int' },
    content: { type: 'bytea' },
    recordedById: id('recorded_by_id'),
    recordedAt: instant('recorded_at'),
  },
});

export interface ExploredMemberRow {
  readonly caseId: Id;
  readonly memberId: Id;
  /** Sealed with the member's own key (P-29). */
  readonly problems: Buffer;
}

export const exploredMemberTable = new EntitySchema<ExploredMemberRow>({
  name: 'explored_member',
  columns: {
    caseId: { ...id('case_id'), primary: true },
    memberId: { ...id('member_id'), primary: true },
    problems: { type: 'bytea' },
  },
});

/** Why this person coordinates: said by whoever entrusted it (S000-8). */
export interface EntrustedRow {
  readonly appointmentId: Id;
  readonly caseId: Id;
  /** Sealed with the case's key. */
  readonly reason: Buffer | null;
  readonly entrustedById: Id;
}

export const entrustedTable = new EntitySchema<EntrustedRow>({
  name: 'entrusted_coordination',
  columns: {
    appointmentId: { ...id('appointment_id'), primary: true },
    caseId: id('case_id'),
    reason: maybe({ type: 'bytea' }),
    entrustedById: id('entrusted_by_id'),
  },
});

/** Every text that a section had, the last one included. */
export interface SectionRow {
  readonly caseId: Id;
  readonly section: SectionName;
  readonly revision: number;
  /** Sealed with the case's key. */
  readonly content: Buffer;
  readonly writtenById: Id;
  readonly writtenAt: Instant;
}

export const sectionTable = new EntitySchema<SectionRow>({
  name: 'dossier_section',
  columns: {
    caseId: { ...id('case_id'), primary: true },
    section: { ...text('section'), primary: true },
    revision: { type: 'int', primary: true },
    content: { type: 'bytea' },
    writtenById: id('written_by_id'),
    writtenAt: instant('written_at'),
  },
});

const tables = ['exploration', 'explored_member', 'entrusted_coordination', 'dossier_section'];

export const approachTables: Migration = {
  at: '2026-12-02T11:10',
  name: 'approach',
  sql: (roles) => [
    `CREATE TABLE exploration (
       case_id uuid PRIMARY KEY REFERENCES case_record,
       revision int NOT NULL,
       content bytea NOT NULL,
       recorded_by_id uuid NOT NULL,
       recorded_at timestamptz NOT NULL)`,
    `CREATE TABLE explored_member (
       case_id uuid NOT NULL REFERENCES exploration ON DELETE CASCADE,
       member_id uuid NOT NULL,
       problems bytea NOT NULL,
       PRIMARY KEY (case_id, member_id))`,
    'CREATE INDEX explored_member_of_member ON explored_member (member_id)',
    `CREATE TABLE entrusted_coordination (
       appointment_id uuid PRIMARY KEY,
       case_id uuid NOT NULL REFERENCES case_record,
       reason bytea,
       entrusted_by_id uuid NOT NULL)`,
    'CREATE INDEX entrusted_coordination_of_case ON entrusted_coordination (case_id)',
    `CREATE TABLE dossier_section (
       case_id uuid NOT NULL REFERENCES case_record,
       section text NOT NULL CHECK (section IN ('problem-description', 'progress')),
       revision int NOT NULL,
       content bytea NOT NULL,
       written_by_id uuid NOT NULL,
       written_at timestamptz NOT NULL,
       PRIMARY KEY (case_id, section, revision))`,
    ...tables.flatMap((table) => protectCaseTable(roles, table)),
    // What was written or said stays as it was; a next text is a row of its own.
    ...[roles.app, roles.worker].map((role) => `REVOKE UPDATE ON entrusted_coordination, dossier_section FROM ${role}`),
  ],
};
