import type { Id, SourceKind } from '@rondetafel/contracts';
import type { CaseState } from '@rondetafel/policy';
import { EntitySchema } from 'typeorm';

/** One household's case (P-1). */
export interface CaseRecord {
  readonly caseId: Id;
  /** Six: the case number without what is always the same and its check digit. */
  readonly digits: string;
  readonly district: string;
  readonly sourceKind: SourceKind;
  readonly state: CaseState;
  readonly registeredAt: Date;
  readonly reportedByPerson: Id;
  readonly reportedByOrganisation: Id;
  /** Sealed with the case's own key: a text about the whole household. */
  readonly explored: Buffer | null;
  readonly version: number;
}

export const caseTable = new EntitySchema<CaseRecord>({
  name: 'case_record',
  columns: {
    caseId: { type: 'uuid', name: 'case_id', primary: true },
    digits: { type: 'text' },
    district: { type: 'text' },
    sourceKind: { type: 'text', name: 'source_kind' },
    state: { type: 'text' },
    registeredAt: { type: 'timestamptz', name: 'registered_at' },
    reportedByPerson: { type: 'uuid', name: 'reported_by_person' },
    reportedByOrganisation: { type: 'uuid', name: 'reported_by_organisation' },
    explored: { type: 'bytea', nullable: true },
    version: { type: 'int' },
  },
});
