import type { Id, Instant } from '@rondetafel/contracts';
import { column, type Migration, protectCaseTable } from '@rondetafel/platform';
import { EntitySchema } from 'typeorm';

const { id, instant, maybe } = column;

/** One reminder or proposed change. Which party it is asked of is sealed with its words and its answer. */
export interface OwnerAskRow {
  readonly askId: Id;
  readonly caseId: Id;
  readonly agreementId: Id;
  readonly askedById: Id;
  readonly askedAt: Instant;
  readonly content: Buffer;
  readonly answer: Buffer | null;
  readonly answeredAt: Instant | null;
}

export const ownerAskTable = new EntitySchema<OwnerAskRow>({
  name: 'owner_ask',
  columns: {
    askId: { ...id('ask_id'), primary: true },
    caseId: id('case_id'),
    agreementId: id('agreement_id'),
    askedById: id('asked_by_id'),
    askedAt: instant('asked_at'),
    content: { type: 'bytea' },
    answer: { type: 'bytea', nullable: true },
    answeredAt: maybe(instant('answered_at')),
  },
});

export const ownerAsks: Migration = {
  at: '2026-12-04T09:20',
  name: 'owner-asks',
  sql: (roles) => [
    `CREATE TABLE owner_ask (
       ask_id uuid PRIMARY KEY,
       case_id uuid NOT NULL REFERENCES case_record,
       agreement_id uuid NOT NULL,
       asked_by_id uuid NOT NULL,
       asked_at timestamptz NOT NULL,
       content bytea NOT NULL,
       answer bytea,
       answered_at timestamptz)`,
    'CREATE INDEX owner_ask_of_case ON owner_ask (case_id, asked_at)',
    ...protectCaseTable(roles, 'owner_ask'),
    // What was asked stays as it was read.
    ...[roles.app, roles.worker].flatMap((role) => [
      `REVOKE UPDATE ON owner_ask FROM ${role}`,
      `GRANT UPDATE (answer, answered_at) ON owner_ask TO ${role}`,
    ]),
  ],
};
