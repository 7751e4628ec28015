import type { Id } from '@rondetafel/contracts';
import type { Standing } from '@rondetafel/policy';
import { EntitySchema } from 'typeorm';

/** Who may: how somebody stands towards a case, since when, granted by whom. Row-level security reads these rows. */
export interface StandingRow {
  readonly standingId: Id;
  readonly caseId: Id;
  readonly personId: Id;
  readonly organisationId: Id;
  readonly standing: Standing;
  /** Oneself: by registering the case. Null: from what another service published, or another command of one's own. */
  readonly grantedBy: Id | null;
  readonly since: Date;
  /** Last day, where it is for a time (P-13, P-21). */
  readonly untilOn: string | null;
  readonly endedAt: Date | null;
}

export const standingTable = new EntitySchema<StandingRow>({
  name: 'involvement',
  columns: {
    standingId: { type: 'uuid', name: 'involvement_id', primary: true },
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
