import type { Day, Id } from '@rondetafel/contracts';
import { EntitySchema } from 'typeorm';

export interface Member {
  readonly memberId: Id;
  readonly caseId: Id;
  /** A `Person`, sealed with the member's own key (P-29). */
  readonly person: Buffer;
  /** Blind index of surname and day of birth (P-3); null without a name, and once they left. */
  readonly recognisedBy: Buffer | null;
  /** Blind index of the beginnings of the words of their names; with no name none. */
  readonly namedBy: readonly Buffer[];
  /** Last day of the household (P-16). */
  readonly leftOn: Day | null;
  /** Registered wrongly: what is left of it is erased in a moment. */
  readonly withdrawnAt: Date | null;
  /** Of what is recorded of them: rises with each change of it. */
  readonly version: number;
}

export const memberTable = new EntitySchema<Member>({
  name: 'household_member',
  columns: {
    memberId: { type: 'uuid', name: 'member_id', primary: true },
    caseId: { type: 'uuid', name: 'case_id' },
    person: { type: 'bytea' },
    recognisedBy: { type: 'bytea', name: 'recognised_by', nullable: true },
    namedBy: { type: 'bytea', name: 'named_by', array: true },
    leftOn: { type: 'date', name: 'left_on', nullable: true },
    withdrawnAt: { type: 'timestamptz', name: 'withdrawn_at', nullable: true },
    version: { type: 'int' },
  },
});
