import type { Day, Id, Instant } from '@rondetafel/contracts';
import { column, type Migration, protectCaseTable } from '@rondetafel/platform';
import { EntitySchema } from 'typeorm';
import type { Block } from './domain/plan.ts';

const { day, id, instant, maybe, text } = column;

/** One row a case, locked by every command on its plan. */
export interface PlanRow {
  readonly caseId: Id;
  readonly revision: number;
}

export const planTable = new EntitySchema<PlanRow>({
  name: 'plan',
  columns: { caseId: { ...id('case_id'), primary: true }, revision: { type: 'int' } },
});

/** A draft block, sealed: a child's words with the child's key, all else with the case's. */
export interface BlockRow {
  readonly caseId: Id;
  /** Of a goal and of an agreement its own; of what a child thinks the child's. */
  readonly blockId: Id;
  readonly kind: Block['kind'];
  readonly revision: number;
  readonly content: Buffer;
}

export const blockTable = new EntitySchema<BlockRow>({
  name: 'plan_block',
  columns: {
    caseId: { ...id('case_id'), primary: true },
    blockId: { ...id('block_id'), primary: true },
    kind: text('kind'),
    revision: { type: 'int' },
    content: { type: 'bytea' },
  },
});

export interface VersionRow {
  readonly caseId: Id;
  readonly version: number;
  /** The frozen text, sealed with the case's key; `digest` is over that text. */
  readonly content: Buffer;
  readonly digest: string;
  readonly askedAt: Instant;
  readonly askedById: Id;
  readonly answerBy: Day;
  readonly adoptedAt: Instant | null;
}

export const versionTable = new EntitySchema<VersionRow>({
  name: 'plan_version',
  columns: {
    caseId: { ...id('case_id'), primary: true },
    version: { type: 'int', primary: true },
    content: { type: 'bytea' },
    digest: text('digest'),
    askedAt: instant('asked_at'),
    askedById: id('asked_by_id'),
    answerBy: day('answer_by'),
    adoptedAt: maybe(instant('adopted_at')),
  },
});

/** Who answered what is sealed as a whole (P-45): a member's with that member's key, all else with the case's. */
export interface AnswerRow {
  readonly answerId: Id;
  readonly caseId: Id;
  /** The member whose answer it is: it is erased with that member (P-29). */
  readonly memberId: Id | null;
  readonly version: number;
  readonly answer: Buffer;
  readonly answeredAt: Instant;
  /** Given by the database; of two answers the later one counts. */
  readonly receivedNth?: string;
}

export const answerTable = new EntitySchema<AnswerRow>({
  name: 'plan_answer',
  columns: {
    answerId: { ...id('answer_id'), primary: true },
    caseId: id('case_id'),
    memberId: maybe(id('member_id')),
    version: { type: 'int' },
    answer: { type: 'bytea' },
    answeredAt: instant('answered_at'),
    receivedNth: { name: 'received_nth', type: 'bigint', insert: false, update: false },
  },
});

/** Of whom a plan that is out may ask something, sealed: who has not answered is nobody's to count (P-45). */
export interface WaitingRow {
  readonly caseId: Id;
  readonly sealed: Buffer;
}

export const waitingTable = new EntitySchema<WaitingRow>({
  name: 'plan_waiting',
  columns: { caseId: { ...id('case_id'), primary: true }, sealed: { type: 'bytea' } },
});

export const plansWaiting: Migration = {
  at: '2026-12-04T09:10',
  name: 'plans-waiting',
  sql: (roles) => [
    `CREATE TABLE plan_waiting (
       case_id uuid PRIMARY KEY REFERENCES case_record,
       sealed bytea NOT NULL)`,
    ...protectCaseTable(roles, 'plan_waiting'),
  ],
};

export const plans: Migration = {
  at: '2026-12-01T10:10',
  name: 'plans',
  sql: (roles) => [
    `CREATE TABLE plan (
       case_id uuid PRIMARY KEY REFERENCES case_record,
       revision int NOT NULL DEFAULT 0)`,
    `CREATE TABLE plan_block (
       case_id uuid NOT NULL REFERENCES case_record,
       block_id uuid NOT NULL,
       kind text NOT NULL CHECK (kind IN ('goal', 'line', 'voice')),
       revision int NOT NULL,
       content bytea NOT NULL,
       PRIMARY KEY (case_id, block_id))`,
    `CREATE TABLE plan_version (
       case_id uuid NOT NULL REFERENCES case_record,
       version int NOT NULL,
       content bytea NOT NULL,
       digest text NOT NULL,
       asked_at timestamptz NOT NULL,
       asked_by_id uuid NOT NULL,
       answer_by date NOT NULL,
       adopted_at timestamptz,
       PRIMARY KEY (case_id, version))`,
    `CREATE TABLE plan_answer (
       answer_id uuid PRIMARY KEY,
       case_id uuid NOT NULL REFERENCES case_record,
       member_id uuid,
       version int NOT NULL,
       answer bytea NOT NULL,
       answered_at timestamptz NOT NULL)`,
    'CREATE INDEX plan_answer_of_case ON plan_answer (case_id)',
    'CREATE INDEX plan_answer_of_member ON plan_answer (member_id) WHERE member_id IS NOT NULL',
    ...['plan', 'plan_block', 'plan_version', 'plan_answer'].flatMap((table) => protectCaseTable(roles, table)),
    // A version is frozen: of one that went out nothing changes but that it is adopted.
    ...[roles.app, roles.worker].flatMap((role) => [
      `REVOKE UPDATE ON plan_version, plan_answer FROM ${role}`,
      `GRANT UPDATE (adopted_at) ON plan_version TO ${role}`,
    ]),
  ],
};
