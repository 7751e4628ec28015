import type { Id } from '@rondetafel/contracts';
import { EntitySchema } from 'typeorm';

export interface Member {
  readonly memberId: Id;
  readonly caseId: Id;
  /** A `Person`, sealed with the member's own key (P-29). */
  readonly person: Buffer;
  /** Blind index of surname and day of birth (P-3); null without a name. */
  readonly recognisedBy: Buffer | null;
  /** Blind index of the beginnings of the words of their names; with no name none. */
  readonly namedBy: readonly Buffer[];
}

export const memberTable = new EntitySchema<Member>({
  name: 'household_member',
  columns: {
    memberId: { type: 'uuid', name: 'member_id', primary: true },
    caseId: { type: 'uuid', name: 'case_id' },
    person: { type: 'bytea' },
    recognisedBy: { type: 'bytea', name: 'recognised_by', nullable: true },
    namedBy: { type: 'bytea', name: 'named_by', array: true },
  },
});
