import type { Day, Id } from '@rondetafel/contracts';
import { column, type Migration, protectCaseTable } from '@rondetafel/platform';
import { EntitySchema } from 'typeorm';

const { day, id, maybe } = column;

/** How it goes with one agreement: of a party sealed with the key of the case, of a member with that member's. */
export interface AgreementRow {
  readonly agreementId: Id;
  readonly caseId: Id;
  /** The member whose own line it is: it is erased with that member (P-29, P-43). */
  readonly memberId: Id | null;
  readonly dueOn: Day;
  /** In the plan, and not kept: something may still be asked of somebody. */
  readonly open: boolean;
  readonly content: Buffer;
}

export const agreementTable = new EntitySchema<AgreementRow>({
  name: 'agreement',
  columns: {
    agreementId: { ...id('agreement_id'), primary: true },
    caseId: { ...id('case_id'), primary: true },
    memberId: maybe(id('member_id')),
    dueOn: day('due_on'),
    open: { name: 'is_open', type: 'boolean' },
    content: { type: 'bytea' },
  },
});

export const agreements: Migration = {
  at: '2026-12-04T09:40',
  name: 'agreements',
  sql: (roles) => [
    `CREATE TABLE agreement (
       agreement_id uuid NOT NULL,
       case_id uuid NOT NULL REFERENCES case_record,
       member_id uuid,
       due_on date NOT NULL,
       is_open boolean NOT NULL,
       content bytea NOT NULL,
       PRIMARY KEY (case_id, agreement_id))`,
    'CREATE INDEX agreement_of_member ON agreement (member_id) WHERE member_id IS NOT NULL',
    'CREATE INDEX agreement_by_day ON agreement (case_id, due_on) WHERE is_open',
    ...protectCaseTable(roles, 'agreement'),
  ],
};
