import type { Id, Instant } from '@rondetafel/contracts';
import { column } from '@rondetafel/platform';
import { EntitySchema } from 'typeorm';
import type { ChangeKind } from './domain/household.ts';

/** Who changed what of a household, when and why. */
export interface HouseholdChangeRow {
  readonly changeId: Id;
  readonly caseId: Id;
  /** Null: of a member of whom nothing is kept. */
  readonly memberId: Id | null;
  readonly kind: ChangeKind;
  readonly changedById: Id;
  readonly changedAt: Instant;
  /** What of it is about a person, sealed with the member's own key; without a member, with the key of the case. */
  readonly detail: Buffer;
}

const { id, instant, maybe, text } = column;

export const householdChangeTable = new EntitySchema<HouseholdChangeRow>({
  name: 'household_change',
  columns: {
    changeId: { ...id('change_id'), primary: true },
    caseId: id('case_id'),
    memberId: maybe(id('member_id')),
    kind: text('kind'),
    changedById: id('changed_by_id'),
    changedAt: instant('changed_at'),
    detail: { type: 'bytea' },
  },
});
