import type { Id, Instant } from '@rondetafel/contracts';
import { column, type Migration, protectCaseTable } from '@rondetafel/platform';
import { EntitySchema } from 'typeorm';

const { id, instant, maybe } = column;

/** What a member is told, and why it waits: sealed with that member's key. */
export interface MemberNoticeRow {
  readonly noticeId: Id;
  readonly caseId: Id;
  readonly memberId: Id;
  /** Whoever outside the household decides for this member, where they are told; null: the member. */
  readonly holderId: Id | null;
  readonly content: Buffer;
  readonly madeAt: Instant;
  readonly dueAt: Instant;
  readonly publishedAt: Instant | null;
}

export const memberNoticeTable = new EntitySchema<MemberNoticeRow>({
  name: 'member_notice',
  columns: {
    noticeId: { ...id('notice_id'), primary: true },
    caseId: id('case_id'),
    memberId: id('member_id'),
    holderId: maybe(id('holder_id')),
    content: { type: 'bytea' },
    madeAt: instant('made_at'),
    dueAt: instant('due_at'),
    publishedAt: maybe(instant('published_at')),
  },
});

export const memberNotices: Migration = {
  at: '2026-12-03T08:10',
  name: 'member-notices',
  sql: (roles) => [
    `CREATE TABLE member_notice (
       notice_id uuid PRIMARY KEY,
       case_id uuid NOT NULL REFERENCES case_record,
       member_id uuid NOT NULL,
       content bytea NOT NULL,
       made_at timestamptz NOT NULL,
       due_at timestamptz NOT NULL,
       published_at timestamptz)`,
    'CREATE INDEX member_notice_of_case ON member_notice (case_id, made_at)',
    'CREATE INDEX member_notice_of_member ON member_notice (member_id)',
    ...protectCaseTable(roles, 'member_notice'),
  ],
};

export const noticesToGuardians: Migration = {
  at: '2026-12-04T09:30',
  name: 'notices-to-guardians',
  sql: () => ['ALTER TABLE member_notice ADD holder_id uuid'],
};
