import type { Id } from '@rondetafel/contracts';
import { column, type Migration, protectCaseTable } from '@rondetafel/platform';
import { EntitySchema } from 'typeorm';

const { id, instant } = column;

/** Who decides for one member, sealed with that member's own key: it names people and where it was checked. */
export interface AuthorityRow {
  readonly memberId: Id;
  readonly caseId: Id;
  readonly holders: Buffer;
  readonly recordedById: Id;
  readonly recordedAt: string;
  readonly version: number;
}

export const authorityTable = new EntitySchema<AuthorityRow>({
  name: 'member_authority',
  columns: {
    memberId: { ...id('member_id'), primary: true },
    caseId: id('case_id'),
    holders: { type: 'bytea' },
    recordedById: id('recorded_by_id'),
    recordedAt: instant('recorded_at'),
    version: { type: 'int' },
  },
});

export const authorities: Migration = {
  at: '2026-12-01T10:00',
  name: 'authorities',
  sql: (roles) => [
    `CREATE TABLE member_authority (
       member_id uuid PRIMARY KEY,
       case_id uuid NOT NULL REFERENCES case_record,
       holders bytea NOT NULL,
       recorded_by_id uuid NOT NULL,
       recorded_at timestamptz NOT NULL)`,
    'CREATE INDEX member_authority_of_case ON member_authority (case_id)',
    ...protectCaseTable(roles, 'member_authority'),
  ],
};
