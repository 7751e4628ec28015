import type { Day, Id, Instant } from '@rondetafel/contracts';
import { column, type Migration, protectCaseTable } from '@rondetafel/platform';
import { EntitySchema } from 'typeorm';
import type { AskKind } from './domain/member-request.ts';

const { day, id, instant, maybe, text } = column;

/** What a member asked, and the answer: each sealed with that member's key. */
export interface MemberRequestRow {
  readonly askId: Id;
  readonly caseId: Id;
  readonly memberId: Id;
  readonly kind: AskKind;
  readonly asked: Buffer;
  readonly askedAt: Instant;
  readonly recordedById: Id;
  readonly dueOn: Day;
  readonly answer: Buffer | null;
  readonly answeredAt: Instant | null;
}

export const memberRequestTable = new EntitySchema<MemberRequestRow>({
  name: 'member_request',
  columns: {
    askId: { ...id('ask_id'), primary: true },
    caseId: id('case_id'),
    memberId: id('member_id'),
    kind: text('kind'),
    asked: { type: 'bytea' },
    askedAt: instant('asked_at'),
    recordedById: id('recorded_by_id'),
    dueOn: day('due_on'),
    answer: { type: 'bytea', nullable: true },
    answeredAt: maybe(instant('answered_at')),
  },
});

export const memberRequests: Migration = {
  at: '2026-12-02T10:10',
  name: 'member-requests',
  sql: (roles) => [
    `CREATE TABLE member_request (
       ask_id uuid PRIMARY KEY,
       case_id uuid NOT NULL REFERENCES case_record,
       member_id uuid NOT NULL,
       kind text NOT NULL CHECK (kind IN ('correction', 'objection', 'reaction')),
       asked bytea NOT NULL,
       asked_at timestamptz NOT NULL,
       recorded_by_id uuid NOT NULL,
       due_on date NOT NULL,
       answer bytea,
       answered_at timestamptz)`,
    'CREATE INDEX member_request_of_case ON member_request (case_id, asked_at)',
    'CREATE INDEX member_request_of_member ON member_request (member_id)',
    ...protectCaseTable(roles, 'member_request'),
  ],
};
