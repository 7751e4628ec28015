import type { Id, SourceKind } from '@rondetafel/contracts';
import type { CaseState, Standing } from '@rondetafel/policy';
import { EntitySchema } from 'typeorm';

/** One household's case (P-1). */
export interface CaseRecord {
  readonly caseId: Id;
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

export interface Member {
  readonly memberId: Id;
  readonly caseId: Id;
  /** A `Person`, sealed with the member's own key (P-29). */
  readonly person: Buffer;
  /** Blind index of surname and day of birth (P-3). */
  readonly recognisedBy: Buffer;
}

export const memberTable = new EntitySchema<Member>({
  name: 'household_member',
  columns: {
    memberId: { type: 'uuid', name: 'member_id', primary: true },
    caseId: { type: 'uuid', name: 'case_id' },
    person: { type: 'bytea' },
    recognisedBy: { type: 'bytea', name: 'recognised_by' },
  },
});

/** How somebody stands towards a case, since when and by whose hand. What row-level security goes by. */
export interface Involvement {
  readonly involvementId: Id;
  readonly caseId: Id;
  readonly personId: Id;
  readonly organisationId: Id;
  readonly standing: Standing;
  /** Null: by no hand but by what another service told, or by one's own. */
  readonly grantedBy: Id | null;
  readonly since: Date;
  /** Last day, where it is for a time (P-13, P-21). */
  readonly untilOn: string | null;
  readonly endedAt: Date | null;
}

export const involvementTable = new EntitySchema<Involvement>({
  name: 'involvement',
  columns: {
    involvementId: { type: 'uuid', name: 'involvement_id', primary: true },
    caseId: { type: 'uuid', name: 'case_id' },
    personId: { type: 'uuid', name: 'person_id' },
    organisationId: { type: 'uuid', name: 'organisation_id' },
    standing: { type: 'text' },
    grantedBy: { type: 'uuid', name: 'granted_by', nullable: true },
    since: { type: 'timestamptz' },
    untilOn: { type: 'date', name: 'until_on', nullable: true },
    endedAt: { type: 'timestamptz', name: 'ended_at', nullable: true },
  },
});
